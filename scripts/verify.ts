import { command, UsageError } from './lib/command.ts';
import { today } from './lib/checkContent.ts';
import { readContentTree } from './lib/contentTree.ts';
import { publishedVolumes } from './lib/edition/state.ts';
import { verifyVolume } from './lib/edition/verify.ts';
import { takeBack } from './lib/edition/writeTogether.ts';

const help = `npm run verify [-- N…] [--content]

Proves that published volumes are what was published: every file of their content has the digest in the manifest, or its
practice carries a dated erratum; and building again gives the same bytes, if code, words and reference data are those of then.
  --content  the content only, in seconds
Exit code: 0 unchanged, or changed with erratum; 1 changed; 2 wrong use.`;

await command(help, { content: { type: 'boolean' } }, async ({ values, positionals }) => {
  const root = process.cwd();
  if (takeBack(root)) console.log('A freeze was cut off: its files were taken back.');
  const tree = readContentTree(root, today());
  const published = publishedVolumes(tree);
  for (const name of positionals) if (!published.map(String).includes(name)) throw new UsageError(`there is no published volume ${name}`);
  if (published.length === 0) console.log('No volume is published.');
  let fine = true;
  for (const number of published.filter((candidate) => positionals.length === 0 || positionals.includes(String(candidate)))) {
    const result = await verifyVolume(tree, number, values['content'] === true);
    console.log(result.lines.join('\n'));
    fine &&= result.fine;
  }
  return fine ? 0 : 1;
});
