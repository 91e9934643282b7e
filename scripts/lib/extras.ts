import { join } from 'node:path';
import { basePath } from '../../src/config.ts';
import { bookName, BOOKS, readBooks } from '../../src/files/books.ts';
import { bundleName, BUNDLES, readBundles } from '../../src/files/bundles.ts';
import { urls } from '../../src/urls.ts';
import type { Extra } from './assemble.ts';

/** Where a file that lies ready goes in the joined site. @param address as the site links to it */
const extra = (root: string, folder: string, name: string, address: string, sha256: string): Extra => ({
  from: join(root, folder, name),
  to: address.slice(basePath.length + 1),
  sha256,
});

const bookFiles = (root: string): Extra[] =>
  readBooks(root).flatMap(({ volume, language, files }) =>
    files.map(({ format, sha256 }) =>
      extra(root, BOOKS, `${bookName(volume, language)}.${format}`, urls.book(volume, language, format), sha256),
    ),
  );

const bundleFiles = (root: string): Extra[] =>
  readBundles(root).map((record) =>
    extra(root, BUNDLES, `${bundleName(record, record.language)}.zip`, urls.bundle(record.kind, record.id, record.language), record.sha256),
  );

/** The books and bundles that the portal offers, and where it says they are. */
export const extraFiles = (root: string): Extra[] => [...bookFiles(root), ...bundleFiles(root)];
