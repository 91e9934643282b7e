import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { XMLValidator } from 'fast-xml-parser';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/lib/fingerprint.ts';
import { readQuestions } from '../../src/files/questions.ts';
import { partsOf, type Question } from '../../src/schemas/questions.ts';
import { type Answers } from '../../src/submission/answers.ts';
import { readPracticeFile, writePracticeFile } from '../../src/submission/practiceFile.ts';
import { practiceText } from '../fixtures/content.ts';
import { projectCopy } from './copy.ts';

/** What a contributor may try, in a form that no page of ours holds by itself; short enough for every field. */
const TAG = '<hostile-x>';
const ATTACK = `${TAG}"'{1+1}</script>`;
const PLACE = 'content/volumes/3/practices/hostile';

const { root, run } = projectCopy((file) => !/^content\/volumes\/(?:[^3]\/|3\/practices\/)/.test(file));
const files = () => filesBelow(join(root, 'dist'), '.').map((file) => file.slice(2));
const text = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');
const ending = (end: RegExp) => files().filter((file) => end.test(file));

/** Names of all elements below a node, as a browser reads them: in the value of an attribute a tag is no tag. */
const elements = (node: DefaultTreeAdapterTypes.Node): string[] => [
  node.nodeName,
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];

/** Is any text of one line allowed here? Addresses, codes and dates have a form of their own. */
const isFree = (question: Question) =>
  question.kind === 'text' && question.format === undefined && (question.max ?? 0) >= 60 && !/language|practice$/.test(question.path);

/** The same answers with an attack in every text that may be free, those that were left out included. */
function attacked(question: Question, value: unknown): unknown {
  if (isFree(question)) return `${typeof value === 'string' ? value.slice(0, 20) : 'Some words'} ${ATTACK}`;
  if (question.kind === 'group') {
    const answers = (value ?? {}) as Answers;
    return Object.fromEntries(
      partsOf(question)
        .map((part) => [part.name, attacked(part, answers[part.name])])
        .filter(([, inner]) => inner !== undefined),
    );
  }
  if (question.kind !== 'list') return value;
  if (isFree(question.item)) return [attacked(question.item, undefined)];
  return Array.isArray(value) ? value.map((item) => attacked(question.item, item)) : value;
}

beforeAll(async () => {
  const read = readPracticeFile(practiceText());
  if (!read.ok) throw new Error('the sample is no practice');
  const { text: sections, ...record } = read.answers;
  const questions = readQuestions();
  const own = attacked({ ...questions, parts: questions.parts.filter(({ name }) => name !== 'text') }, record) as Answers;
  const challenge = `${String((sections as Answers)['challenge'])}\n\n${ATTACK} [2]`;
  // A unit goes with one phase only, and a reviewer is a role.
  const items = ((own['cost'] as Answers)['items'] as Answers[]).map((item) => ({ ...item, phase: 'per-unit' }));
  const answers = { ...own, cost: { ...(own['cost'] as Answers), items }, text: { ...(sections as Answers), challenge } };
  mkdirSync(join(root, PLACE), { recursive: true });
  writeFileSync(join(root, PLACE, 'index.mdx'), writePracticeFile(questions, answers));
  const { code, output } = await run('build.ts');
  expect(output).toContain('dist/');
  expect(code, output).toBe(0);
}, 240_000);

describe('markup that a contributor wrote in every field', () => {
  it('is on the page, in full, as text', () => {
    const page = text('volumes/3/hostile/index.html');
    expect(page.split('&lt;hostile-x').length).toBeGreaterThan(15);
  });

  it('is markup on no page and in no feed', () => {
    const pages = ending(/\.html$/).filter((file) => text(file).includes('hostile-x'));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((file) => elements(parse(text(file))).some((name) => name === 'hostile-x'))).toEqual([]);
    expect(ending(/\.xml$/).filter((file) => text(file).includes(TAG))).toEqual([]);
    expect(ending(/\.xml$/).filter((file) => XMLValidator.validate(text(file)) !== true)).toEqual([]);
  });

  it('ends no script on a page', () => {
    const blocks = [...text('volumes/3/hostile/index.html').matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
    expect(blocks.length).toBe(1);
    expect(JSON.stringify(JSON.parse(blocks[0]![1]!))).toContain('hostile-x');
  });

  it('is a value in data files, and nothing more', () => {
    const whole = JSON.parse(text('api/practices/hostile.json')) as { record: { title: string } };
    expect(whole.record.title).toContain(ATTACK);
    const rows = csvParse(text('api/practices.csv').replace(/^\uFEFF/, ''));
    expect(rows.map((row) => row['slug'])).toEqual(['hostile']);
    expect(JSON.stringify(rows)).toContain('hostile-x');
  });

  it('stays in its field in citations', () => {
    expect(
      text('volumes/3/hostile.ris')
        .split('\n')
        .filter((line) => line.trim() && !/^[A-Z][A-Z0-9] {2}- /.test(line)),
    ).toEqual([]);
    const bib = text('volumes/3/hostile.bib');
    expect(bib.match(/^@/gm)).toHaveLength(1);
    expect(JSON.stringify(JSON.parse(text('volumes/3/hostile.csl.json')))).toContain('hostile-x');
  });
});
