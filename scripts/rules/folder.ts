import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGE_NAME } from '../../src/files/images.ts';
import { names } from '../../src/files/list.ts';
import { slug } from '../../src/schemas/primitives.ts';
import { walk } from '../../src/markdown/tree.ts';
import { inBody, type Rule } from '../lib/rule.ts';
import type { CheckedPractice } from '../lib/contentTree.ts';
import type { Finding } from '../lib/finding.ts';

const MAX_IMAGE_BYTES = 1_500_000;
const TEXT = /^(index|[a-z]{2,3}(-[A-Za-z0-9]+)*)\.mdx$/;

/** First bytes of the image types that we take; a name proves nothing. */
const signatures: readonly { readonly ends: RegExp; readonly is: (bytes: Buffer) => boolean }[] = [
  { ends: /\.jpe?g$/, is: (b) => b[0] === 0xff && b[1] === 0xd8 },
  { ends: /\.png$/, is: (b) => b.subarray(1, 4).toString('latin1') === 'PNG' },
  { ends: /\.webp$/, is: (b) => b.subarray(8, 12).toString('latin1') === 'WEBP' },
  { ends: /\.avif$/, is: (b) => b.subarray(4, 12).toString('latin1') === 'ftypavif' },
];

function* checkImage(root: string, path: string): Iterable<Omit<Finding, 'rule'>> {
  const at = { file: path, line: 1, column: 1 };
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat?.isFile()) {
    yield { ...at, message: 'this is no file', example: 'photo.jpg, saved as JPEG' };
    return;
  }
  const { size } = stat;
  if (size > MAX_IMAGE_BYTES) {
    yield {
      ...at,
      message: `the image has ${Math.round(size / 1000)} kB`,
      example: `At most ${MAX_IMAGE_BYTES / 1000} kB: save it smaller.`,
    };
    return;
  }
  const bytes = readFileSync(join(root, path));
  if (!signatures.some((s) => s.ends.test(path) && s.is(bytes)))
    yield { ...at, message: 'the file is not the kind of image that its name says', example: 'photo.jpg, saved as JPEG' };
}

function* checkImageLinks(practice: CheckedPractice, files: readonly string[]): Iterable<Omit<Finding, 'rule'>> {
  if (!practice.body?.ok) return;
  for (const node of walk(practice.body.root)) {
    if (node.type !== 'image' || !node.url?.startsWith('./')) continue;
    if (!files.includes(node.url.slice(2)))
      yield inBody(practice, node.position!.start, `the image ${node.url} is missing`, `Put it into ${practice.folder}/.`);
  }
}

export const folder: Rule = {
  name: 'folder',
  description:
    'A practice’s folder has a plain name and holds its texts and images only; images exist, are what they claim to be and are not too large.',
  *check(tree) {
    const folders = new Map(tree.practices.map((p) => [p.folder, p]));
    for (const [path, { slug: name }] of folders) {
      if (!slug.safeParse(name).success)
        yield {
          file: path,
          line: 1,
          column: 1,
          message: `the folder’s name ${JSON.stringify(name)} is not lower-case letters, digits and hyphens`,
          example: 'rwanda-land-titles',
        };
      const files = names(tree.root, path);
      for (const file of files) {
        if (IMAGE_NAME.test(file)) yield* checkImage(tree.root, `${path}/${file}`);
        else if (!TEXT.test(file))
          yield {
            file: `${path}/${file}`,
            line: 1,
            column: 1,
            message: 'this kind of file does not belong here',
            example: 'index.mdx, ar.mdx, photo.jpg',
          };
      }
      for (const practice of tree.practices.filter((p) => p.folder === path)) yield* checkImageLinks(practice, files);
    }
  },
};
