import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGE_NAME } from '../../src/files/imageLimits.ts';
import { names } from '../../src/files/list.ts';
import { slug } from '../../src/schemas/primitives.ts';
import type { Rule } from '../lib/rule.ts';
import { refusedImage } from './images.ts';

const TEXT = /^(index|[a-z]{2,3}(-[A-Za-z0-9]+)*)\.mdx$/;

export const folder: Rule = {
  name: 'folder',
  description: 'A practice’s folder has a plain name and holds its texts and images, nothing else.',
  scope: 'practice',
  *check(tree) {
    for (const { folder: path, slug: name } of new Map(tree.asked.map((p) => [p.folder, p])).values()) {
      const at = { file: path, line: 1, column: 1 };
      if (!slug.safeParse(name).success)
        yield {
          ...at,
          message: `the folder’s name ${JSON.stringify(name)} is not lower-case letters, digits and hyphens`,
          example: 'rwanda-land-titles',
        };
      if (lstatSync(join(tree.root, path), { throwIfNoEntry: false })?.isSymbolicLink())
        yield { ...at, message: 'this is a link to another place, not a folder', example: 'Put the folder itself here.' };
      for (const file of names(tree.root, path)) {
        if (IMAGE_NAME.test(file) || TEXT.test(file) || refusedImage(file)) continue;
        yield {
          ...at,
          file: `${path}/${file}`,
          message: 'this kind of file does not belong here',
          example: 'index.mdx, ar.mdx, photo.jpg',
        };
      }
    }
  },
};
