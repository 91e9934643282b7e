import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../../src/client/compare/compare.ts';
import { setRow, stateOf, textRow, valueRow, type Row } from '../../../../src/client/compare/rows.ts';
import { makeWords } from '../../../../src/client/compare/words.ts';
import { toWholeJson, type WholeJson } from '../../../../src/exports/practiceJson.ts';
import { interfaceLanguages, translator } from '../../../../src/files/interface.ts';
import { clientWords } from '../../../../src/words/clientWords.ts';
import {
  codes,
  practice,
  record,
  validItem,
  validRecord,
  validRequirement,
  validResult,
  validTransfer,
  type Changes,
} from '../../../fixtures/practice.ts';

const countries = { RWA: 'Rwanda', KEN: 'Kenya', ETH: 'Ethiopia' };
const wordsIn = (language: string) => makeWords(language, clientWords(translator(language)), countries);
const words = wordsIn('en');
/** As it arrives in the browser: through JSON. */
const whole = (changes: Changes = {}, slug = 'land-titles') =>
  JSON.parse(JSON.stringify(toWholeJson(practice(changes, { slug }), 'https://example.org/'))) as WholeJson;
const rowsOf = (...practices: WholeJson[]) =>
  compare(practices, words).flatMap(({ id, rows }) => rows.map((row) => ({ ...row, id: `${id}: ${row.label}` })));
const row = (id: string, ...practices: WholeJson[]) => rowsOf(...practices).find((candidate) => candidate.id === id)!;
const differing = (...practices: WholeJson[]) =>
  rowsOf(...practices)
    .filter(({ state }) => state === 'differs')
    .map(({ id }) => id);
const texts = (cells: Row['cells']) => cells.map(({ items }) => items.map(({ text }) => text));

describe('what counts as a difference', () => {
  it.each<[string, (string | undefined)[], string]>([
    ['equal values', ['a', 'a'], 'same'],
    ['two values', ['a', 'b'], 'differs'],
    ['two values, a third unknown', ['a', 'b', undefined], 'differs'],
    ['a value and an unknown', ['a', undefined], 'unknown'],
    ['nothing known', [undefined, undefined], 'unknown'],
    ['one practice alone', ['a'], 'same'],
  ])('%s', (_, keys, state) => expect(stateOf(keys)).toBe(state));

  it('tells nought and no from unknown', () => {
    expect(stateOf([0, 0])).toBe('same');
    expect(stateOf([false, undefined])).toBe('unknown');
    expect(stateOf([0, false])).toBe('differs');
  });

  it('does not depend on the order of the practices', () => {
    const keys = fc.array(fc.option(fc.constantFrom('a', 'b', 0, true), { nil: undefined }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(keys, (some) => {
        expect(stateOf([...some].reverse())).toBe(stateOf(some));
      }),
    );
  });
});

describe('a row', () => {
  const item = (key: string) => ({ key, text: key });
  it('of values says what is not known', () =>
    expect(valueRow('x', [item('a'), undefined], 'not known')).toMatchObject({
      state: 'unknown',
      cells: [{ unknown: false }, { unknown: true, items: [{ text: 'not known' }] }],
    }));
  it('of sets marks what only one has', () => {
    const { cells, state } = setRow('x', [[item('a'), item('b')], [item('b')]], 'none');
    expect(state).toBe('differs');
    expect(cells.map(({ items }) => items.map(({ onlyHere }) => onlyHere))).toEqual([[true, false], [false]]);
  });
  it('of sets takes another order as the same', () =>
    expect(
      setRow(
        'x',
        [
          [item('a'), item('b')],
          [item('b'), item('a')],
        ],
        'none',
      ).state,
    ).toBe('same'));
  it('of sets takes an empty one as not known, unless none is an answer', () => {
    expect(setRow('x', [[item('a')], []], 'none').state).toBe('unknown');
    expect(setRow('x', [[item('a')], []], 'none', true).state).toBe('differs');
  });
  it('of one practice marks nothing', () => expect(setRow('x', [[item('a')]], 'none').cells[0]!.items[0]!.onlyHere).toBe(false));
  it('of texts compares nothing', () => expect(textRow('x', [[{ text: 'a' }], [{ text: 'b' }]], 'none').state).toBeUndefined());
});

const HELPS = validRequirement({ key: 'registers', need: 'helps' });

describe('practices side by side', () => {
  it('have one cell each in every row', () => {
    for (const n of [1, 2, 3, 4]) {
      const practices = Array.from({ length: n }, (_, i) => whole({}, `p-${i}`));
      expect(rowsOf(...practices).filter(({ cells }) => cells.length !== n)).toEqual([]);
    }
  });

  it('do not differ from themselves', () => {
    const rows = rowsOf(whole(), whole({}, 'another-name'));
    expect(rows.filter(({ state }) => state === 'differs')).toEqual([]);
    expect(rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items)).filter(({ onlyHere }) => onlyHere)).toEqual([]);
  });

  it.each<[string, Changes, string[]]>([
    ['status', { status: 'stalled' }, ['facts: Status']],
    ['country', { country: 'KEN' }, ['facts: Country']],
    ['level', { level: 'local' }, ['facts: Level of government']],
    ['channels', { channels: ['web', 'sms'] }, ['facts: Channel']],
    ['start', { started: 2012 }, ['facts: Running']],
    ['source code', { technology: { openSource: true } }, []],
    [
      'requirement',
      { transferability: { ...validRecord().transferability, requires: [validRequirement(), HELPS] } },
      ['needs: Base registers'],
    ],
    ['newest figure', { results: [validResult({ asOf: 2023 })] }, ['evidence: Newest figure']],
  ])('that differ in %s differ there and nowhere else', (_, changes, ids) => {
    expect(differing(whole(), whole(changes))).toEqual(ids);
  });

  it('keep their order, and the marks do not depend on it', () => {
    const [a, b, c] = [
      whole(),
      whole({ country: 'KEN', status: 'ended', ended: 2022 }),
      whole({ channels: ['sms'], sdgs: [1, 16] }),
    ] as const;
    const [forward, backward] = [rowsOf(a, b, c), rowsOf(c, b, a)];
    expect(backward.map(({ id, state }) => [id, state])).toEqual(forward.map(({ id, state }) => [id, state]));
    expect(backward.map(({ cells }) => [...texts(cells)].reverse())).toEqual(forward.map(({ cells }) => texts(cells)));
  });

  it('have a row for each requirement that any of them names, in the order of the list', () => {
    const requires = (...keys: string[]) => ({
      transferability: { ...validRecord().transferability, requires: keys.map((key) => validRequirement({ key })) },
    });
    const [one, two] = codes.requirements as [string, string];
    const group = compare([whole(requires(two)), whole(requires(one))], words).find(({ id }) => id === 'needs')!;
    expect(group.rows.map(({ label }) => label)).toEqual([words.label('requirements', one), words.label('requirements', two)]);
    expect(texts(group.rows[0]!.cells)).toEqual([['not named'], [words.label('needs', 'must')]]);
  });

  it('show a cost with band, scope, years and every amount', () => {
    const items = [validItem({ amount: 200e6, currency: 'KES', year: 2014 })];
    const kenya = whole({ cost: { items } });
    expect(texts(row('cost: Cost band', kenya).cells)).toEqual([['C: US$ 1 to 10 million']]);
    expect(texts(row('cost: In dollars of 2024', kenya).cells)).toEqual([['US$ 2.96 million']]);
    expect(texts(row('cost: Years of the amounts', kenya).cells)).toEqual([['2014']]);
    expect(row('cost: What is known of the cost', kenya).cells[0]!.items[0]!.note).toContain(
      'KES 200,000,000 (2014) = US$ 2.96 million (2024)',
    );
  });

  it('say why an amount is not converted', () => {
    const cost = { items: [validItem({ currency: 'SYP', year: 2024 })], note: 'SYP is not converted.' };
    expect(row('cost: What is known of the cost', whole({ cost })).cells[0]!.items[0]!.note).toContain(
      'there is no official rate of SYP for 2024',
    );
    expect(row('cost: Cost band', whole({ cost }), whole())).toMatchObject({
      state: 'unknown',
      cells: [{ unknown: true }, { unknown: false }],
    });
  });

  it('warn when their amounts cover different things', () => {
    const running = whole({ cost: { items: [validItem({ phase: 'run-per-year' })] } });
    const noteOf = (...practices: WholeJson[]) => compare(practices, words).find(({ id }) => id === 'cost')!.note;
    expect(noteOf(whole(), running)).toContain('different things');
    expect(noteOf(whole(), whole())).toBeUndefined();
  });

  it('say that a gap is not known rather than nought', () => {
    const gaps = { ...validRecord().transferability.gaps, information: 0 };
    const group = compare([whole({ transferability: { ...validRecord().transferability, gaps } }), whole()], words).find(
      ({ id }) => id === 'gaps',
    )!;
    expect(texts(group.rows[0]!.cells)).toEqual([['0 of 10'], ['not known']]);
    expect(group.rows[0]!.state).toBe('unknown');
  });

  it('name where they were taken over from', () => {
    const takenFrom = [{ country: 'ETH', practice: '2/origin' }];
    const taken = whole({ transferability: { ...validRecord().transferability, takenFrom } });
    expect(texts(row('transfers: Taken over from', taken, whole()).cells)).toEqual([['Ethiopia'], ['none known']]);
  });

  it('leave an openness that is not known unknown', () =>
    expect(row('takeaways: Open source', whole({ technology: { openSource: true } }), whole()).state).toBe('unknown'));
});

/** Every text of a record, with the path that leads to it. */
function* leaves(value: unknown, path = ''): Generator<{ path: string; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}.${key.replace(/^\d+$/, 'n')}`);
}

it('shows every text of a record that has all fields', () => {
  const full = {
    partners: ['Partner Q1'],
    languages: ['rw'],
    cost: {
      items: [validItem({ phase: 'per-unit', unit: 'unit Q2' })],
      excluded: ['Excluded Q3'],
      funding: [{ kind: 'loan', from: 'Bank Q4' }],
      note: 'Note Q5',
    },
    transferability: {
      requires: [validRequirement({ note: 'Need Q6', substitute: 'Substitute Q7' })],
      gaps: validRecord().transferability.gaps,
      takeaways: [{ kind: 'process', what: 'Takeaway Q8', licence: 'MIT' }],
    },
    transfers: [validTransfer({ changed: 'Changed Q9', year: 2021 })],
    barriers: ['Barrier Q10'],
    adaptations: ['Adaptation Q11'],
    results: [validResult({ metric: 'Metric Q12', unit: 'unit Q13', qualifier: 'about', note: 'Result note Q20' })],
    technology: { openSource: 'partly', licence: 'EUPL-1.2', components: ['Component Q14'], standards: ['Standard Q15'] },
    criticism: [{ claim: 'Criticism Q16', answer: 'Answer Q17', source: 1 }],
    awards: [{ name: 'Award Q18', year: 2020 }],
    errata: [{ date: '2026-11-25', text: 'A correction Q19' }],
  };
  const shown = rowsOf(whole(full))
    .flatMap(({ label, cells }) => [label, ...cells.flatMap(({ items }) => items.flatMap(({ text, note }) => [text, note ?? '']))])
    .join('\n');
  const codeTexts = Object.values(clientWords(translator('en')).labels).flatMap((labels) => Object.entries(labels));
  /** Shown in another form: in the head of the table, as a count, as a name or a date. */
  const elsewhere =
    /^\.(title|summary|country|sources|languages|reviewed|transfers\.n\.country|errata\.n\.date|results\.n\.dated|contributors\.n\.role|technology\.openSource|transferability\.gaps)/;
  const missing = [...leaves(record(full))].filter(
    ({ path, text }) =>
      !elsewhere.test(path) && !shown.includes(text) && !codeTexts.some(([code, label]) => code === text && shown.includes(label)),
  );
  expect(missing).toEqual([]);
});

describe.each(interfaceLanguages())('in %s', (language) => {
  it('no string is missing and no placeholder stays', () => {
    const all = compare(
      [whole({ transfers: [validTransfer()] }), whole({ cost: { items: [], note: 'Nothing found.' } })],
      wordsIn(language),
    );
    const strings = all.flatMap(({ title, note, rows }) => [
      title,
      note ?? '',
      ...rows.flatMap(({ label, cells }) => [
        label,
        ...cells.flatMap(({ items }) => items.flatMap(({ text, note: small }) => [text, small ?? ''])),
      ]),
    ]);
    expect(strings.filter((text) => /\{\w+\}|undefined|NaN|\[object/.test(text))).toEqual([]);
    expect(all.filter(({ title }) => !title)).toEqual([]);
  });
});
