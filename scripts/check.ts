import { command, UsageError } from './lib/command.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { formatFindings, formats, type Format } from './lib/format.ts';

const help = `npm run check [-- PATH…] [--format text|github|json]

Checks the content without building it. With PATH, only what is wrong in these files or folders is shown.
Exit code: 0 fine, 1 something is wrong, 2 wrong use.`;

await command(help, { format: { type: 'string', default: 'text' } }, ({ values, positionals }) => {
  const format = values['format'] as Format;
  if (!formats.includes(format)) throw new UsageError(`--format takes ${formats.join(', ')}`);
  const { findings, practices } = checkContent(process.cwd(), today());
  const wanted = positionals.map((path) => path.replace(/^\.\//, '').replace(/\/$/, ''));
  const shown =
    wanted.length === 0 ? findings : findings.filter((f) => wanted.some((path) => f.file === path || f.file.startsWith(`${path}/`)));
  if (shown.length > 0 || format === 'json') console.log(formatFindings(shown, format));
  if (format === 'text') console.log(shown.length === 0 ? `Content is fine: ${practices} practices.` : `\n${shown.length} problems.`);
  return shown.length === 0 ? 0 : 1;
});
