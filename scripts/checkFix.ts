import { askedPaths } from './lib/askedPaths.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { command } from './lib/command.ts';
import { mendContent } from './lib/fix/mendContent.ts';
import { mendedText } from './lib/fix/mendedText.ts';
import { formatFindings, summary } from './lib/format.ts';

const help = `npm run check:fix [-- PATH…] [--since REF] [--dry-run]

Mends what is safe to mend, because there is one way to read it, and checks what is left. npm run check -- --rules says
what is mended. What a file says is never changed, and a file that is fine and well formed keeps every byte.

  PATH…         only these files or folders of content/
  --since REF   only what changed since a commit, branch or tag
  --dry-run     shows what would be done, and does nothing

Exit code: 0 nothing is left that is wrong, 1 something is, 2 wrong use.`;

const options = { since: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

await command(help, options, ({ values, positionals }) => {
  const root = process.cwd();
  const asked = askedPaths(root, positionals, values['since'] as string | undefined);
  const paths = asked === 'everything' ? [] : asked;
  const dry = values['dry-run'] === true;
  const files = asked.length === 0 ? [] : mendContent(root, today(), paths, !dry);
  if (files.length > 0) console.log(mendedText(files, dry));
  if (dry) {
    console.log(files.length === 0 ? 'There is nothing to mend.' : '\nNothing was changed: --dry-run.');
    return files.length === 0 ? 0 : 1;
  }
  const { findings, practices } = asked.length === 0 ? { findings: [], practices: 0 } : checkContent(root, today(), { paths });
  if (findings.length > 0) console.log(`${formatFindings(findings, 'text')}`);
  console.log(summary(findings.length, practices, asked === 'everything' ? undefined : asked.length));
  return findings.length === 0 ? 0 : 1;
});
