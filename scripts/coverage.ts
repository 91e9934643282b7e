import { coverageOf } from '../src/domain/coverage.ts';
import { coverageCodes } from '../src/files/coverage.ts';
import { translator } from '../src/files/interface.ts';
import { listVolumes } from '../src/files/list.ts';
import { readPracticesWithText } from '../src/files/records.ts';
import { readCountries } from '../src/files/reference.ts';
import { command, UsageError } from './lib/command.ts';
import { coverageJson, coverageText } from './lib/coverageReport.ts';

const help = `npm run coverage [-- --format text|json]

Where the practices come from, by region, sector, era, income group, status and independent sources, and what is missing.
Exit code: 0 the report is printed, 2 wrong use.`;

const formats = { text: coverageText, json: coverageJson };

await command(help, { format: { type: 'string', default: 'text' } }, ({ values }) => {
  const format = formats[values['format'] as keyof typeof formats];
  if (!format) throw new UsageError(`--format takes ${Object.keys(formats).join(', ')}`);
  const root = process.cwd();
  const practices = readPracticesWithText(root, listVolumes(root)).map(({ practice }) => practice);
  console.log(format(coverageOf(practices, coverageCodes(root), readCountries(root)), translator('en')));
  return 0;
});
