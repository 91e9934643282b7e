import { describe, expect, it, vi } from 'vitest';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkContent, today } from '../../scripts/lib/checkContent.ts';
import { readContentTree } from '../../scripts/lib/contentTree.ts';
import { guards, rules, style } from '../../scripts/rules/index.ts';
import { validItem, validResult } from '../fixtures/practice.ts';
import { content, contentWith, FOLDER, PRACTICE, practiceText, TODAY, VOLUME, volumeText } from '../fixtures/content.ts';

describe('the content check', () => {
  it('finds nothing wrong with a fine tree', () => expect(content().check()).toEqual([]));

  it('finds nothing wrong with a tree without practices', () => {
    const tree = content({ 'content/volumes/2/volume.yaml': volumeText({ number: 2, years: { from: 1990, to: 1991 } }) });
    expect(tree.check()).toEqual([]);
  });

  it('finds all faults of a record at once, each at its line', () => {
    const tree = contentWith({ country: 'XXX', level: 5, sdgs: [18], cost: { items: [validItem({ currency: 'usd' })] }, extra: true });
    const findings = tree.check();
    expect(findings.map(({ line, column }) => [line, column])).toEqual([
      [tree.lineOf('country: XXX'), 10],
      [tree.lineOf('level: 5'), 8],
      [tree.lineOf('- 18'), 5],
      [tree.lineOf('currency: usd'), 17],
      [tree.lineOf('extra: true'), 1],
    ]);
    expect(findings.filter(({ file, message, example }) => file !== PRACTICE || message === '' || example === '')).toEqual([]);
  });

  it('finds faults of several rules at once, sorted by file and line', () => {
    const tree = content({
      [PRACTICE]: practiceText({ started: 2015, results: [validResult({ source: 9 })] }, 'import a from "b"\n'),
      [`${FOLDER}/notes.txt`]: '',
      [VOLUME]: volumeText({ number: 7 }),
    });
    const findings = tree.check();
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(['body', 'folder', 'place', 'sections', 'sources']);
    const places = findings.map(({ file, line }) => `${file} ${String(line).padStart(5)}`);
    expect(places).toEqual([...places].sort());
  });

  it('goes on past a file that cannot be read', () => {
    const tree = content({
      'content/volumes/1/practices/broken/index.mdx': '---\ntitle: "never closed',
      'content/volumes/1/practices/other/index.mdx': practiceText({ title: 'Another title', country: 'XXX' }),
    });
    expect(tree.check().map(({ rule }) => rule)).toEqual(['readable', 'schema']);
  });

  // A build waits for the guards only: that the style of what we publish holds is seen here.
  it('finds nothing wrong with the project’s own content', () => expect(checkContent(process.cwd(), today()).findings).toEqual([]));

  it('leaves style aside if only the guards are asked', () => {
    const tree = contentWith({ title: 'A seamless mpa of the land' });
    expect(tree.check().map(({ rule }) => rule)).toEqual(['spelling', 'wording']);
    expect(checkContent(tree.root, TODAY, { among: guards }).findings).toEqual([]);
  });

  it('reads no more than it must for one file among many', () => {
    const many = Array.from({ length: 300 }, (_, i) => [
      `content/volumes/1/practices/p-${i}/index.mdx`,
      practiceText({ title: `Title of practice ${i}`, country: i === 7 ? 'XXX' : 'RWA' }),
    ]);
    const tree = content(Object.fromEntries(many) as Record<string, string>);
    checkContent(tree.root, TODAY, { paths: [PRACTICE] });
    const start = performance.now();
    expect(checkContent(tree.root, TODAY, { paths: ['content/volumes/1/practices/p-7'] })).toMatchObject({
      practices: 1,
      findings: [{ rule: 'schema' }],
    });
    expect(performance.now() - start).toBeLessThan(1000);
    const others = readContentTree(tree.root, TODAY, [PRACTICE]);
    const parsed = vi.spyOn(others.practiceSchema, 'safeParse');
    for (const rule of rules) expect([...rule.check(others)]).toEqual([]);
    expect(parsed).toHaveBeenCalledTimes(1);
  });

  it('is within seconds for a hundred practices', () => {
    const many = Array.from({ length: 100 }, (_, i) => [
      `content/volumes/1/practices/p-${i}/index.mdx`,
      practiceText({ title: `Title of practice ${i}` }),
    ]);
    const tree = content(Object.fromEntries(many) as Record<string, string>);
    const start = performance.now();
    expect(tree.check()).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('the rules', () => {
  const files = readdirSync('scripts/rules').filter((name) => name !== 'index.ts');
  it('are all those in the folder', () => expect(rules).toHaveLength(files.length));
  it('have names that differ and say what they protect', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    expect(rules.filter(({ description }) => !/^[A-Z].{30,}\.$/.test(description))).toEqual([]);
  });
  it.each(['en', 'ar'])('have limits that the editorial standard tells (%s)', (language) => {
    const page = readFileSync(`content/pages/${language}/editorial.mdx`, 'utf8');
    const limits = [...style, ...rules.filter(({ name }) => name === 'sections')].flatMap(
      ({ description }) => description.match(/\d+/g) ?? [],
    );
    expect(limits).toHaveLength(5);
    expect(limits.filter((limit) => !page.includes(` ${limit}`))).toEqual([]);
  });
  it('look at nothing but what they say that they must see', () => {
    const tree = readContentTree(content().root, TODAY);
    const others = { get: () => expect.fail('a rule for single texts looks at the others') };
    for (const rule of rules.filter(({ scope }) => scope === 'practice'))
      expect([rule.name, ...rule.check(Object.defineProperty({ ...tree }, 'practices', others))]).toEqual([rule.name]);
  });
  it('name lists of exceptions that are there', () => {
    const lists = rules.flatMap(({ exceptions }) => exceptions ?? []);
    expect(lists.filter((path) => !existsSync(path))).toEqual([]);
    expect(lists).toHaveLength(3);
  });
  it('stand on the page for authors, in the order in which they are run', () => {
    const strings = JSON.parse(readFileSync('content/interface/en.json', 'utf8')) as Record<string, string>;
    const told = Object.entries(strings).filter(([key]) => key.startsWith('rule.'));
    expect(told).toEqual(rules.map(({ name, description }) => [`rule.${name}`, description]));
  });
  it('have a file of tests each', () => {
    const tested = readdirSync('tests/rules').map((name) => name.replace('.test.ts', '.ts'));
    expect(files.filter((name) => !tested.includes(name))).toEqual([]);
  });
});
