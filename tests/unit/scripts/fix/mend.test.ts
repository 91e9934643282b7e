import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContentTree } from '../../../../scripts/lib/contentTree.ts';
import { judgeOf } from '../../../../scripts/lib/fix/judge.ts';
import { mendContent } from '../../../../scripts/lib/fix/mendContent.ts';
import { mendFile } from '../../../../scripts/lib/fix/mendFile.ts';
import { mendText } from '../../../../scripts/lib/fix/mendText.ts';
import { rules } from '../../../../scripts/rules/index.ts';
import { content, FOLDER, PRACTICE, practiceText, TODAY, validBody, VOLUME, volumeText } from '../../../fixtures/content.ts';
import { validItem, validRecord } from '../../../fixtures/practice.ts';

/** A practice's text, mended in place. */
function mendedPractice(text: string): string {
  const { root } = content({ [PRACTICE]: text });
  mendContent(root, TODAY, [PRACTICE], true);
  return readFileSync(join(root, PRACTICE), 'utf8');
}

const VALID = practiceText();
const withLine = (right: string, wrong: string) => {
  expect(VALID).toContain(right);
  return VALID.replace(right, wrong);
};

describe('how a file is written down', () => {
  it.each([
    ['a byte-order mark', `\uFEFF${VALID}`],
    ['line ends of Windows', VALID.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', VALID.replaceAll('\n', '\r')],
    ['mixed line ends', VALID.replace('\n', '\r\n').replace(/\n$/, '\r')],
    ['blanks at line ends', VALID.replaceAll('\n', ' \t\n')],
    ['no end of the last line', VALID.trimEnd()],
    ['many ends of it', `${VALID}\n\n \n`],
    ['all at once', `\uFEFF${VALID.replaceAll('\n', '  \r\n')}\r\n`],
  ])('is mended, and the file is what it was: %s', (_, text) => expect(mendedPractice(text)).toBe(VALID));

  it('accents are one character, except in an address', () => {
    const text = practiceText(
      { implementer: 'Ministe\u0300re' },
      validBody({ Cost: 'See [cafe\u0301](https://example.org/cafe\u0301) [2, 3].' }),
    );
    expect(mendedPractice(text)).toBe(text.replace('Ministe\u0300re', 'Ministère'));
  });

  it('two blanks that break a line stay, a word of its own', () => {
    const text = practiceText({}, validBody({ Cost: 'One line  \nand another   \n\nA third.  ' }));
    expect(mendedPractice(text)).toBe(text.replace('another   \n', 'another\n').replace('third.  \n', 'third.\n'));
  });

  it('a text that keeps its line ends, blanks included, is left alone', () => {
    const text = withLine(
      'summary: The land office put every parcel of the country on one map, and owners see it for free.',
      'summary: |+\n  The land office put every parcel of the country on a map. \n',
    );
    expect(mendedPractice(text)).toContain('a map. \n');
  });
});

describe('fields that cannot be read', () => {
  it.each([
    ['a colon', 'title: Every parcel of land on one map', 'title: Every parcel: on one map', 'title: "Every parcel: on one map"'],
    ['an at sign', 'implementer: Land office', 'implementer: @land office', 'implementer: "@land office"'],
    ['a tab', '  items:', '\titems:', '  items:'],
  ])('are mended: %s', (_, right, wrong, mended) => expect(mendedPractice(withLine(right, wrong))).toBe(withLine(right, mended)));

  it.each([
    ['a remark behind it', 'title: Every parcel: on one map # the third'],
    ['quotes that end too early', 'title: "Every parcel" of land'],
    ['a list that never ends', 'title: [Every parcel of land'],
  ])('are left alone if they can be meant in two ways: %s', (_, wrong) => {
    const text = withLine('title: Every parcel of land on one map', wrong);
    expect(mendedPractice(text)).toBe(text);
  });

  it('are mended even if that uncovers other faults', () => {
    const text = practiceText({ country: 'XXX' }).replace('title: Every parcel of', 'title: Every parcel: of');
    expect(mendedPractice(text)).toContain('title: "Every parcel: of land on one map"\n');
  });
});

describe('values', () => {
  it.each([
    ['a code in capitals', 'sector: land-and-property', 'sector: Land-and-Property', undefined],
    ['a code in words', 'sector: land-and-property', 'sector: "Land and property"', undefined],
    ['a country in small letters', 'country: RWA', 'country: rwa', undefined],
    ['a country that is a word for no', 'country: RWA', 'country: nor', 'country: NOR'],
    ['a currency', 'currency: USD', 'currency: usd', undefined],
    ['a code in a list', '- web', '- WEB', undefined],
    ['a date with slashes', 'date: 2026-11-25', 'date: 2026/11/25', undefined],
    ['a date with few digits', 'date: 2026-11-25', 'date: 2026-1-5', 'date: 2026-01-05'],
    ['a date with the day first', 'date: 2026-11-25', 'date: 25.11.2026', undefined],
    ['a date with the month first', 'date: 2026-11-25', 'date: 11/25/2026', undefined],
    ['a date in words', 'date: 2026-11-25', 'date: 25 November 2026', undefined],
    ['a date in words, in American order', 'date: 2026-11-25', 'date: November 25, 2026', undefined],
    ['an amount with commas', 'amount: 1000000', 'amount: 1,000,000', undefined],
    ['an amount with points', 'amount: 1000000', 'amount: 1.000.000', undefined],
    ['an amount with blanks', 'amount: 1000000', 'amount: 1 000 000', undefined],
    ['an amount with hard blanks, small', 'amount: 1000000', 'amount: 1\u00A0000', 'amount: 1000'],
    ['a year in quotes', 'started: 2020', 'started: "2020"', undefined],
    ['a word for no', 'openSource: unknown', 'openSource: no', 'openSource: false'],
    ['a name that is a number', 'implementer: Land office', 'implementer: 1.10', 'implementer: "1.10"'],
    ['a misspelt key', 'implementer: Land office', 'implmenter: Land office', undefined],
    ['two letters swapped', 'title: Every', 'titel: Every', undefined],
    ['a key in capitals', 'beneficiaries:', 'Beneficiaries:', undefined],
    ['a key with a hyphen', 'asOf: 2024', 'as-of: 2024', undefined],
  ])('are mended: %s', (_, right, wrong, mended) => {
    expect(mendedPractice(withLine(right, wrong))).toBe(withLine(right, mended ?? right));
  });

  it.each([
    ['a date that could be April or March', 'date: 2026-11-25', 'date: 03/04/2026'],
    ['a date that does not exist', 'date: 2026-11-25', 'date: 2026/02/30'],
    ['an amount with one comma', 'amount: 1000000', 'amount: 1,000'],
    ['an amount with one point in quotes', 'amount: 1000000', 'amount: "abc"'],
    ['an amount with a word', 'amount: 1000000', 'amount: 1.5 million'],
    ['groups that are none', 'amount: 1000000', 'amount: 10,00,000'],
    ['a country that does not exist', 'country: RWA', 'country: xxx'],
    ['a key that means nothing', 'implementer: Land office', 'ministry: Land office'],
    ['an address', 'url: https://example.org/report', 'url: http//example.org/report'],
    ['an alias', 'country: RWA', 'country: &a rwa'],
  ])('are left alone if they are wrong in another way or can be meant in two: %s', (_, right, wrong) => {
    const text = withLine(right, wrong);
    expect(mendedPractice(text)).toBe(text);
  });

  it('a key is not put right if the right one is there already', () => {
    const text = withLine('implementer: Land office', 'implementer: Land office\nimplmenter: Another office');
    expect(mendedPractice(text)).toBe(text);
  });

  it('a remark behind a value stays', () =>
    expect(mendedPractice(withLine('country: RWA', 'country: rwa # as in ISO 3166'))).toBe(
      withLine('country: RWA', 'country: RWA # as in ISO 3166'),
    ));

  it('many at once, each at its place', () => {
    const wrong = VALID.replace('country: RWA', 'Country: rwa')
      .replace('amount: 1000000', 'amount: 1,000,000')
      .replace('phase: build', 'phase: Build');
    expect(mendedPractice(wrong)).toBe(VALID);
  });
});

describe('the text', () => {
  it('gets lists instead of bullets', () => {
    const list = 'They did:\n\n•\tone thing\n• another\n\nThe end [2, 3].';
    expect(mendedPractice(practiceText({}, validBody({ Cost: list })))).toBe(
      practiceText({}, validBody({ Cost: 'They did:\n\n- one thing\n- another\n\nThe end [2, 3].' })),
    );
  });
  it('loses what nobody sees and no script needs', () => {
    const text = practiceText(
      {},
      validBody({ Cost: 'A par\u00ADcel\u200B of می\u200Cخواهم, see [it](https://example.org/a\u200Bb) [2, 3].' }),
    );
    expect(mendedPractice(text)).toBe(text.replace('par\u00ADcel\u200B', 'parcel'));
  });
  it('keeps a mark that turns its direction: somebody must look at it', () => {
    const text = practiceText({}, validBody({ Cost: 'A\u202Eb.' }));
    expect(mendedPractice(text)).toBe(text);
  });
});

it('translations, volumes, pages and countries are mended, too', () => {
  const files = {
    [`${FOLDER}/fr.mdx`]:
      '---\ntitle: Carte: une seule\nsummary: Toutes les parcelles du pays.\ntranslated: { date: 2026/11/25, by: machine, original: 2026-11-25 }\n---\n',
    [VOLUME]: volumeText().replace('status: open', 'status: Open'),
    'content/pages/en/about.mdx': '---\r\ntitle: About\r\ndescription: What it is.\r\n---\r\n\r\nText.\r\n',
    'content/countries/RWA.yaml': 'country: rwa\nreviewed: { date: 2026-11-25, by: editor }\n',
  };
  const { root } = content(files);
  expect(
    mendContent(root, TODAY, [], true)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(Object.keys(files).sort());
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  expect(read(`${FOLDER}/fr.mdx`)).toContain('title: "Carte: une seule"\n');
  expect(read(`${FOLDER}/fr.mdx`)).toContain('{ date: 2026-11-25,');
  expect(read(VOLUME)).toBe(volumeText());
  expect(read('content/countries/RWA.yaml')).toContain('country: RWA\n');
});

it('the project’s own content is left byte for byte as it is', () => expect(mendContent(process.cwd(), TODAY, [], false)).toEqual([]));

/** Ways to spoil a text, each with its own damage. */
const spoil: readonly ((text: string, n: number) => string)[] = [
  (text) => `\uFEFF${text}`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text, n) =>
    text
      .split('\n')
      .map((line, i) => (i % (n + 2) === 0 ? `${line}  ` : line))
      .join('\n'),
  (text) => text.normalize('NFD'),
  (text) => text.replace('country: RWA', 'country: rwa'),
  (text) => text.replace('title:', 'titel:'),
  (text) => text.replace('  items:', '\titems:'),
  (text) => text.replace('land on', 'land: on'),
  (text, n) => text.slice(0, n * 37) + text.slice(n * 37 + 1),
  (text, n) =>
    `${text.slice(0, n * 53)}${[' ', '\t', ':', '"', '•', '\u200B', '\u202E', '[', '#', '{', '\0', '-'][n % 12]}${text.slice(n * 53)}`,
  (text) => text.replace('amount: 1000000', 'amount: 1,000'),
  (text) => text.replace('date: 2026-11-25', 'date: 25/11/2026'),
  (text) => text.replace('implementer: Land office', 'implementer: Café: office'),
  (text, n) =>
    text
      .split('\n')
      .filter((_, i) => i !== n)
      .join('\n'),
  (text) => text.replace('\n\n## Cost', '\n\n•   one\n•two  \n## Cost'),
  (text) => text.replace('---\n\n', '--\n\n'),
];

describe('whatever an author did,', () => {
  /** What mends texts, and what finds fault with them: both made once for all samples of a test. */
  function workshop() {
    const tree = content();
    const read = readContentTree(tree.root, TODAY);
    const mends = rules.flatMap(({ fix }) => fix ?? []);
    const findings = (text: string) => {
      tree.write(PRACTICE, text);
      return tree.check();
    };
    const mend = (text: string) => {
      const judge = judgeOf(read, PRACTICE, read.practiceSchema, rules);
      return mendText(text, mends, judge, (version) => mendFile(PRACTICE, version, read.practiceSchema)).text;
    };
    return { mend, findings, schema: read.practiceSchema };
  }
  const spoilt = fc
    .array(fc.tuple(fc.constantFrom(...spoil), fc.nat(90)), { minLength: 1, maxLength: 5 })
    .map((steps) => steps.reduce((text, [step, n]) => step(text, n), practiceText({ cost: { items: [validItem()] } })));

  it('mending twice is mending once, and nothing gets worse', () => {
    const { mend, findings } = workshop();
    fc.assert(
      fc.property(spoilt, (text) => {
        const once = mend(text);
        expect(mend(once)).toBe(once);
        const [before, after] = [findings(text), findings(once)];
        const hidden = (rule: string) => before.some((f) => f.rule === rule);
        // What could not be read, or did not fit, hid what is found now.
        if (hidden('readable') || hidden('schema')) return;
        expect(after.map(({ message }) => message).filter((message) => !before.some((f) => f.message === message))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('a file that is fine stays as it is', () => {
    const { mend, schema } = workshop();
    const word = fc.constantFrom(
      'Land',
      'الأراضي',
      'Café',
      '1.10',
      'no',
      'a: b',
      '#5',
      "it's",
      '"x"',
      '- y',
      '{z}',
      '0x1F',
      '2019-02-30',
      '@a',
      'नक्शा',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 6 }), fc.boolean(), (words, open) => {
        const text = practiceText({ implementer: words.join(' '), partners: words, technology: { openSource: open } });
        expect(schema.safeParse({ ...validRecord(), implementer: words.join(' '), partners: words }).success).toBe(true);
        expect(mend(text)).toBe(text);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

it.each([
  ['nothing but blanks', ` \n`.repeat(90_000)],
  ['line ends of all kinds', '\r\n\r\n \r'.repeat(30_000)],
  ['letters in two parts', 'e\u0301'.repeat(60_000)],
  ['bullets', '• a\n'.repeat(30_000)],
  ['braces', '{'.repeat(150_000)],
  ['tabs', '\t\t:\n'.repeat(40_000)],
])(
  'a hostile text is answered within seconds: %s',
  (_, text) => {
    const start = performance.now();
    mendedPractice(practiceText({}, text));
    mendedPractice(`---\n${text.slice(0, 20_000)}\n---\n`);
    expect(performance.now() - start).toBeLessThan(15_000);
  },
  30_000,
);

describe('the command check:fix', () => {
  const script = join(process.cwd(), 'scripts/checkFix.ts');
  const run = (root: string, ...args: string[]) => spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  const spoiltTree = () => content({ [PRACTICE]: withLine('country: RWA', 'country: rwa') });

  it('says line by line what it did, and checks what is left', () => {
    const { root } = spoiltTree();
    chmodSync(join(root, PRACTICE), 0o640);
    const { status, stdout } = run(root);
    expect(stdout).toContain(`${PRACTICE}:4:10 "rwa" → "RWA"`);
    expect(stdout).toMatch(/1 file mended\.\nContent is fine: 1 practice\.\n$/);
    expect(status).toBe(0);
    expect(statSync(join(root, PRACTICE)).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, FOLDER))).toEqual(['index.mdx']);
  });

  it('does nothing on a dry run but say it', () => {
    const { root } = spoiltTree();
    const { status, stdout } = run(root, '--dry-run', PRACTICE);
    expect(stdout).toContain('"rwa" → "RWA"');
    expect(stdout).toMatch(/1 file can be mended\.\n\nNothing was changed: --dry-run\.\n$/);
    expect(status).toBe(1);
    expect(readFileSync(join(root, PRACTICE), 'utf8')).toBe(withLine('country: RWA', 'country: rwa'));
  });

  it('says what it cannot mend', () => {
    const { root } = content({ [PRACTICE]: withLine('country: RWA', 'country: XXX').replace('level: national', 'level: National') });
    const { status, stdout } = run(root, PRACTICE);
    expect(stdout).toContain('"National" → "national"');
    expect(stdout).toContain('country must be one of');
    expect(stdout).toMatch(/1 problem\.\n$/);
    expect(status).toBe(1);
  });

  it('helps, and refuses wrong use', () => {
    expect(run(content().root, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--dry-run') as string });
    expect(run(content().root, 'nowhere').status).toBe(2);
  });
});
