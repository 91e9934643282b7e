import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disguisesIn } from '../../src/domain/characters.ts';
import { content, contentSaying, contentWith, FOLDER, PRACTICE, practiceText, VOLUME, volumeText } from '../fixtures/content.ts';

const kinds = (text: string) => disguisesIn(text).map(({ kind, offset }) => `${kind} ${offset}`);

describe('characters that hide something', () => {
  it.each([
    ['an override, which shows exe.gpj as jpg.exe', 'photo\u202Egpj.exe', ['direction 5']],
    ['an isolate', 'a \u2066b\u2069', ['direction 2', 'direction 4']],
    ['a mark of direction where all is Latin', 'pay\u200Fpal', ['direction 3']],
    ['a blank without width', 'pay\u200Bpal', ['invisible 3']],
    ['a joiner between Latin letters', 'pay\u200Dpal', ['invisible 3']],
    ['a soft hyphen', 'pay\u00ADpal', ['invisible 3']],
    ['a byte-order mark inside', 'pay\uFEFFpal', ['invisible 3']],
    ['a filler that counts as a letter', 'pay\u3164pal', ['invisible 3']],
    ['tags, which carry whole texts unseen', 'a\u{E0041}\u{E0042}', ['invisible 1', 'invisible 3']],
    ['an escape of the terminal', 'a\u001B[2J', ['control 1']],
    ['a line end that is none', 'a\u2028b', ['control 1']],
    ['a letter lost on the way', 'caf\uFFFD', ['replacement 3']],
    ['a character of somebody’s own', 'a\uE000', ['private 1']],
    ['letters that are drawings', '\u{1D400}\uFF21', ['decorated 0', 'decorated 2']],
    ['a Cyrillic letter in a Latin word', 'the p\u0430ypal site', ['mixed 4']],
    ['a Latin letter in a Cyrillic word', 'дoм', ['mixed 0']],
    ['a Greek letter in a Latin word', 'c\u03BFde', ['mixed 0']],
  ])('%s', (_, text, found) => expect(kinds(text)).toEqual(found));

  it.each([
    ['Persian with a non-joiner', 'می\u200Cخواهم'],
    ['Hindi with joiners', 'क्\u200Dष र्\u200Cय'],
    ['Khmer with breaks', 'ភាសា\u200Bខ្មែរ'],
    ['Arabic with marks beside Latin names', 'منصة X-Road\u200F في إستونيا (EGDI\u200E)'],
    ['Russian, Greek and English side by side', 'Портал госуслуг, Διαύγεια, X-Road'],
    ['a Greek letter by itself', 'the β-test, 5 µg, α'],
    ['a family', '👨\u200D👩\u200D👧 ❤\uFE0F'],
    ['accents, apart or not', 'é e\u0301 Ã O\u02BBzbekiston Yoruba ẹ̀kọ́'],
    ['tabs, line ends and hard blanks', 'a\tb\r\nc\u00A0d\u202Fe'],
  ])('not %s', (_, text) => expect(kinds(text)).toEqual([]));

  it('are told with offsets in order, and quickly', () => {
    const mark = fc.constantFrom('a', 'я', 'ب', '\u200C', '\u202E', '\u200F', '\n', ' ', '😀', '\uD800', '\u00AD', '1');
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        const found = disguisesIn(marks.join('')).map(({ offset }) => offset);
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }),
    );
    const start = performance.now();
    for (const text of ['aя'.repeat(50_000), 'я'.repeat(100_000), '\u202E'.repeat(100_000), `${'ب'.repeat(100_000)}\u200F`])
      disguisesIn(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('the rule characters', () => {
  const message = (fragment: string): unknown => expect.stringContaining(fragment);

  it('names the place in the body', () => {
    const tree = contentSaying('The file photo\u202Egpj.exe was sent.');
    expect(tree.check()).toEqual([
      {
        rule: 'characters',
        file: PRACTICE,
        line: tree.lineOf('The file photo'),
        column: 15,
        message: 'a mark turns the direction of the text here (U+202E)',
        example: message('Delete it'),
      },
    ]);
  });

  it.each([
    ['in the open', practiceText({ title: 'Every parcel\u200B of land on one map' })],
    ['as an escape of YAML', practiceText().replace(/^title: .*$/m, 'title: "Every parcel\\u200B of land on one map"')],
  ])('looks at every field: %s', (_, text) => {
    const tree = content({ [PRACTICE]: text });
    expect(tree.checkWith('characters')).toMatchObject([{ line: tree.lineOf('title:'), message: message('U+200B') }]);
  });

  it('looks at names and addresses, where a look-alike does most harm', () => {
    const tree = contentWith({ implementer: 'Ministry \u043Ef Finаnce' });
    expect(tree.checkWith('characters')).toMatchObject([
      { line: tree.lineOf('implementer:'), message: '“\u043Ef” mixes alphabets: \u043E (U+043E)f' },
      { message: message('а (U+0430)') },
    ]);
  });

  it('looks at what Markdown writes as an entity', () => {
    const tree = contentSaying('It is &#x202E;fine &amp; well.');
    expect(tree.checkWith('characters')).toMatchObject([{ line: tree.lineOf('It is &#x'), message: message('U+202E') }]);
  });

  it('looks at translations, pages, volumes and countries', () => {
    const files = {
      [`${FOLDER}/fr.mdx`]: '---\ntitle: x\n---\n\nA\u202Eb',
      'content/pages/en/about.mdx': '---\ntitle: About\ndescription: What it is.\n---\n\nA\u202Eb',
      [VOLUME]: volumeText({ title: { en: 'A\u202Eb' } }),
      'content/countries/RWA.yaml': 'country: R\u202EWA\n',
    };
    expect(
      content(files)
        .checkWith('characters')
        .map(({ file }) => file),
    ).toEqual(Object.keys(files).sort());
  });

  it('takes Arabic with its marks in a translation', () => {
    const text = '---\ntitle: خريطة\n---\n\nمنصة X-Road\u200F في إستونيا.\n';
    expect(content({ [`${FOLDER}/ar.mdx`]: text }).checkWith('characters')).toEqual([]);
  });
});
