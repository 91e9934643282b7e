import { coverageReport } from '../src/domain/coverageReport.ts';
import { readCoverageFrame } from '../src/files/coverageFrame.ts';
import { translator } from '../src/files/interface.ts';
import { listVolumes } from '../src/files/list.ts';
import { readPracticesWithText } from '../src/files/records.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { command, UsageError } from './lib/command.ts';
import { coverageText } from './lib/coverageText.ts';

const help = `npm run coverage [-- --format text|json]

Counts the practices by region, sector, years, income group, status, independent sources, place and language,
and says what is missing. The limits stand in src/domain/coverageGaps.ts and, with reasons, on /about/coverage/.
Exit code: 0 counted (gaps are no fault), 1 the content is not fine, 2 wrong use.`;

const formats = ['text', 'json'];

await command(help, { format: { type: 'string', default: 'text' } }, ({ values, positionals }) => {
  const format = String(values['format']);
  if (!formats.includes(format)) throw new UsageError(`--format takes ${formats.join(', ')}`);
  if (positionals.length > 0) throw new UsageError(`coverage takes no ${positionals[0]}`);
  const root = process.cwd();
  const { findings } = checkContent(root, today());
  if (findings.length > 0) throw new Error(`The content is not fine (${findings.length} problems): run npm run check`);
  const practices = readPracticesWithText(root, listVolumes(root)).map(({ practice }) => practice);
  const report = coverageReport(practices, readCoverageFrame(root));
  console.log(format === 'json' ? JSON.stringify(report, null, 2) : coverageText(translator('en'), report));
  return 0;
});
