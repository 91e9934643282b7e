import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listPractices, names } from '../../src/files/list.ts';
import { contentPath } from '../../src/files/text.ts';
import { inRecord, type Rule } from '../lib/rule.ts';
import { validPractices } from '../lib/contentTree.ts';

/** Folders that lists pass over because their names begin with a dot; what a system leaves behind is a file. */
const hiddenIn = (root: string, folder: string) =>
  names(root, folder)
    .filter((name) => name.startsWith('.'))
    .map((name) => `${folder}/${name}`)
    .filter((path) => statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory());

export const place: Rule = {
  name: 'place',
  description:
    'A practice lies in the volume of its start year; a volume’s number is its folder’s name; each practice has an original text.',
  scope: 'corpus',
  *check(tree) {
    for (const { number, volume, path, yaml } of tree.volumes) {
      if (volume && volume.number !== number)
        yield {
          file: path,
          ...yaml!.locate(['number']),
          message: `the number is ${volume.number}, but the folder is ${number}`,
          example: `number: ${number}`,
        };
    }
    for (const practice of validPractices(tree)) {
      const years = tree.volumes.find((v) => v.number === practice.volume)?.volume?.years;
      const { started } = practice.record;
      if (!years || (started >= years.from && started <= (years.to ?? Infinity))) continue;
      const right = tree.volumes.find((v) => v.volume && started >= v.volume.years.from && started <= (v.volume.years.to ?? Infinity));
      yield inRecord(
        practice,
        ['started'],
        `started in ${started}: volume ${practice.volume} holds practices from ${years.from} to ${years.to ?? 'now'}`,
        right ? `Move the folder to content/volumes/${right.number}/practices/.` : `started: ${years.from}`,
      );
    }
    for (const name of names(tree.root, contentPath('volumes'))) {
      if (!/^[1-9]\d*$/.test(name))
        yield {
          file: contentPath('volumes', name),
          line: 1,
          column: 1,
          message: `${name} is no number of a volume`,
          example: 'content/volumes/4',
        };
    }
    for (const { number } of tree.volumes)
      for (const path of hiddenIn(tree.root, contentPath('volumes', String(number), 'practices')))
        yield {
          file: path,
          line: 1,
          column: 1,
          message: 'a folder whose name begins with a dot is seen by nobody',
          example: 'rwanda-land-titles',
        };
    const withText = new Set(tree.practices.map((practice) => practice.folder));
    for (const { folder } of listPractices(tree.root)) {
      if (!withText.has(folder))
        yield { file: folder, line: 1, column: 1, message: 'there is no text in this place', example: `${folder}/index.mdx` };
    }
    const originals = new Set(tree.practices.filter((p) => p.translation === undefined).map((p) => p.folder));
    for (const practice of tree.asked) {
      if (!originals.has(practice.folder))
        yield {
          file: practice.path,
          line: 1,
          column: 1,
          message: 'a translation without an original',
          example: `${practice.folder}/index.mdx holds the original.`,
        };
    }
  },
};
