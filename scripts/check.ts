import { askedPaths } from './lib/askedPaths.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { command, UsageError } from './lib/command.ts';
import { formatFindings, isFormat, summary } from './lib/format.ts';
import { rulesAsJson, ruleTable } from './lib/ruleTable.ts';
import { guards, rules } from './rules/index.ts';

const help = `npm run check [-- PATH…] [--format text|github|json] [--since REF] [--rules]

Checks the content without building it: file, line, column, what is wrong, an example that passes.

  PATH…         only these files or folders of content/
  --since REF   only what changed since a commit, branch or tag, uncommitted files included; everything,
                if a file is gone or something changed that holds for all (vocabularies, reference data, rules)
  --format      text for people, github for annotations on the code host, json for other programs
  --rules       lists the rules: what each protects, where its exceptions stand, what check:fix mends

npm run check:fix mends what is safe to mend.
Exit code: 0 fine, 1 something is wrong, 2 wrong use.`;

const options = { format: { type: 'string', default: 'text' }, since: { type: 'string' }, rules: { type: 'boolean' } } as const;

await command(help, options, ({ values, positionals }) => {
  const format = String(values['format']);
  if (!isFormat(format)) throw new UsageError('--format takes text, github, json');
  if (values['rules']) {
    console.log(format === 'json' ? rulesAsJson(rules, guards) : ruleTable(rules, guards));
    return 0;
  }
  const since = values['since'] as string | undefined;
  const asked = askedPaths(process.cwd(), positionals, since);
  const none = { findings: [], practices: 0 };
  const { findings, practices } =
    asked.length === 0 ? none : checkContent(process.cwd(), today(), { paths: asked === 'everything' ? [] : asked });
  if (findings.length > 0 || format === 'json') console.log(formatFindings(findings, format));
  if (format === 'text') console.log(summary(findings.length, practices, asked === 'everything' ? undefined : asked.length));
  return findings.length === 0 ? 0 : 1;
});
