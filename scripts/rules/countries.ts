import { countryFiles } from '../../src/files/countryRecords.ts';
import { contentPath } from '../../src/files/text.ts';
import { parseYaml } from '../../src/markdown/yaml.ts';
import { makeCountrySchema, type CountryRecord } from '../../src/schemas/country.ts';
import type { ContentTree } from '../lib/contentTree.ts';
import type { Finding } from '../lib/finding.ts';
import { faultsIn } from '../lib/faults.ts';
import type { Rule } from '../lib/rule.ts';

/** Things of one kind that a file lists twice: the same name, in whatever spelling of case. */
function* doubles(record: CountryRecord): Iterable<{ path: PropertyKey[]; name: string }> {
  const lists = {
    policies: record.policies.map((p) => `${p.title} ${p.year}`),
    legal: record.legal.map((l) => `${l.title} ${l.year}`),
    institutions: record.institutions.map((i) => i.name),
  };
  for (const [list, entries] of Object.entries(lists)) {
    const folded = entries.map((name) => name.toLowerCase());
    for (const [i, name] of folded.entries()) if (folded.indexOf(name) < i) yield { path: [list, i], name: entries[i]! };
  }
}

/** Findings on one requirement of one year: which of them holds? */
function* clashes(record: CountryRecord): Iterable<{ path: PropertyKey[]; message: string; example: string }> {
  const seen = new Set<string>();
  for (const [i, { key, year }] of record.conditions.entries()) {
    if (seen.has(`${key} ${year}`))
      yield {
        path: ['conditions', i],
        message: `two findings on ${key} for ${year}`,
        example: 'Keep the one that holds, or give its year.',
      };
    seen.add(`${key} ${year}`);
  }
  const leads = [...record.institutions.entries()].filter(([, { role }]) => role === 'lead-agency');
  for (const [i] of leads.slice(1))
    yield {
      path: ['institutions', i, 'role'],
      message: 'there are two lead agencies',
      example: 'role: implementing-agency for the one that carries it out, or other',
    };
}

/** Every year of a file with its place. */
function* years(record: CountryRecord): Iterable<{ path: PropertyKey[]; year: number }> {
  for (const [i, { year }] of record.policies.entries()) yield { path: ['policies', i, 'year'], year };
  for (const [i, { year }] of record.legal.entries()) yield { path: ['legal', i, 'year'], year };
  for (const [i, { year }] of record.conditions.entries()) yield { path: ['conditions', i, 'year'], year };
  for (const [i, { established }] of record.institutions.entries())
    if (established) yield { path: ['institutions', i, 'established'], year: established };
}

function* checkFile(tree: ContentTree, name: string): Iterable<Omit<Finding, 'rule'>> {
  const file = contentPath('countries', name);
  const { text, fault: unreadable } = tree.read(file);
  if (unreadable) return yield { file, ...unreadable };
  const yaml = parseYaml(text);
  for (const problem of yaml.problems)
    yield {
      file,
      line: problem.line,
      column: problem.column,
      message: `the file cannot be read: ${problem.message}`,
      example: 'country: TGO',
    };
  if (yaml.problems.length > 0) return;
  const schema = makeCountrySchema(tree.codes);
  const result = schema.safeParse(yaml.data, { reportInput: true });
  yield* faultsIn(file, schema, result.error?.issues ?? [], yaml);
  if (!result.success) return;
  const record = result.data;
  if (`${record.country}.yaml` !== name)
    yield {
      file,
      ...yaml.locate(['country']),
      message: `the file is ${name}, but the country ${record.country}`,
      example: `country: ${name.slice(0, 3)}`,
    };
  for (const { path, name: twice } of doubles(record))
    yield { file, ...yaml.locate(path), message: `${twice} is listed twice`, example: 'Keep one of the two.' };
  for (const { path, message, example } of clashes(record)) yield { file, ...yaml.locate(path), message, example };
  for (const { path, year } of years(record)) {
    if (String(year) > tree.today.slice(0, 4))
      yield { file, ...yaml.locate(path), message: `${year} lies in the future`, example: `Today is ${tree.today}.` };
  }
}

export const countries: Rule = {
  name: 'countries',
  description: 'A country file names policies, laws and institutions with date and source, each once, and no person.',
  scope: 'project',
  *check(tree) {
    for (const name of countryFiles(tree.root)) if (tree.wants(contentPath('countries', name))) yield* checkFile(tree, name);
  },
};
