import { BUNDLES, type BundleSubject } from '../src/files/bundles.ts';
import { interfaceLanguages } from '../src/files/interface.ts';
import { listVolumes } from '../src/files/list.ts';
import { readPracticesWithText } from '../src/files/records.ts';
import { countriesToBundle, makeBundles } from './lib/bundle/make.ts';
import { checkContent, today } from './lib/checkContent.ts';
import { command, UsageError, type Called } from './lib/command.ts';
import { guards } from './rules/index.ts';

const help = `npm run bundle [-- N…] [--country ISO3] [--countries] [--language CODE]

Makes zip files to read without a network: unpack one, open index.html from a disk or a USB stick, and search, filters and
practices work. They lie in ${BUNDLES}/; the next npm run build offers them on /data/ and puts them into dist/.
  N…               these volumes; without any of these, every volume
  --country ISO3   one country: its documents, its practices and those that it took over
  --countries      every country that we have something on
  --language CODE  in one language of the interface instead of in all
The pages are those of the built site, which is built if it is not there. Dates come from the content, or from SOURCE_DATE_EPOCH.
Exit code: 0 made, 1 the content is not fine or a bundle could not be made, 2 wrong use.`;

const options = { country: { type: 'string' }, countries: { type: 'boolean' }, language: { type: 'string' } } as const;
type Values = Called['values'];

function languagesOf({ language }: Values): string[] {
  const all = interfaceLanguages();
  if (language === undefined) return all;
  if (!all.includes(String(language))) throw new UsageError(`--language takes ${all.join(', ')}`);
  return [String(language)];
}

function volumesOf(root: string, numbers: readonly string[]): BundleSubject[] {
  const all = listVolumes(root).map(String);
  for (const number of numbers) if (!all.includes(number)) throw new UsageError(`there is no volume ${number}`);
  return (numbers.length > 0 ? numbers : all).map((id) => ({ kind: 'volume', id }));
}

function countriesOf({ country, countries }: Values, all: readonly string[]): BundleSubject[] {
  const iso3 = country === undefined ? undefined : String(country).toUpperCase();
  if (iso3 !== undefined && !all.includes(iso3)) throw new UsageError(`nothing is known of ${iso3}: neither documents nor practices`);
  return (countries ? all : iso3 === undefined ? [] : [iso3]).map((code) => ({ kind: 'country', id: code.toLowerCase() }));
}

await command(help, options, async ({ values, positionals }) => {
  const root = process.cwd();
  const { findings } = checkContent(root, today(), { among: guards });
  if (findings.length > 0) throw new Error(`The content is not fine (${findings.length} problems): run npm run check`);
  const texts = readPracticesWithText(root, listVolumes(root));
  const countries = countriesOf(
    values,
    countriesToBundle(
      root,
      texts.map(({ practice }) => practice),
    ),
  );
  const volumes = countries.length > 0 && positionals.length === 0 ? [] : volumesOf(root, positionals);
  await makeBundles(root, [...volumes, ...countries], languagesOf(values), texts, console.log);
  console.log('npm run build offers them.');
  return 0;
});
