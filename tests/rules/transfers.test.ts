import { describe, expect, it } from 'vitest';
import { validRecord, validTransfer } from '../fixtures/practice.ts';
import { content, practiceText, PRACTICE, VOLUME, volumeText } from '../fixtures/content.ts';

const RECEIVER = 'content/volumes/2/practices/kenya-titles/index.mdx';

const takenFrom = (...ends: Record<string, string>[]) => ({
  transferability: { ...validRecord().transferability, takenFrom: ends },
});
const here = { country: 'RWA', practice: '1/land-titles' };

/** A giver in Rwanda and a receiver in Kenya, each in a volume of its own. */
const pair = (transfers: Record<string, unknown>[], origins: Record<string, string>[], status = 'open', receiver = {}) =>
  content({
    [VOLUME]: volumeText({ years: { from: 2016, to: 2022 } }),
    'content/volumes/2/volume.yaml': volumeText({
      number: 2,
      years: { from: 2023 },
      status,
      ...(status === 'published' ? { dates: { opened: '2026-11-25', published: '2026-11-25' } } : {}),
    }),
    [PRACTICE]: practiceText({ transfers }),
    [RECEIVER]: practiceText({
      title: 'Titles for the people of the coast',
      country: 'KEN',
      started: 2023,
      ...takenFrom(...origins),
      ...receiver,
    }),
  });

const there = validTransfer({ practice: '2/kenya-titles' });

describe('the rule transfers', () => {
  it('takes two ends that name each other, and the whole content with them', () => expect(pair([there], [here]).check()).toEqual([]));

  it('takes a transfer without a practice', () => expect(pair([validTransfer()], []).checkWith('transfers')).toEqual([]));

  it('finds a practice that does not exist, and proposes the volume that has it', () => {
    const tree = pair([validTransfer({ practice: '1/kenya-titles' })], []);
    expect(tree.checkWith('transfers')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('practice: 1/kenya-titles'),
        column: expect.any(Number) as number,
        message: 'there is no practice 1/kenya-titles',
        example: 'practice: 2/kenya-titles',
      },
    ]);
  });

  it('finds a practice of another country', () => {
    const tree = pair([validTransfer({ country: 'UGA', practice: '2/kenya-titles' })], []);
    expect(tree.checkWith('transfers')).toMatchObject([
      { line: tree.lineOf('country: UGA'), message: '2/kenya-titles is a practice of KEN, not of UGA', example: 'country: KEN' },
    ]);
  });

  it('finds a practice that points at itself, at either end', () => {
    const self = { country: 'RWA', practice: '1/land-titles' };
    expect(pair([validTransfer(self)], []).checkWith('transfers')).toMatchObject([{ message: '1/land-titles is this practice itself' }]);
    expect(pair([], [{ country: 'KEN', practice: '2/kenya-titles' }]).checkWith('transfers')).toMatchObject([
      { file: RECEIVER, message: '2/kenya-titles is this practice itself' },
    ]);
  });

  it('finds a receiver that does not point back, and says what to write', () => {
    const tree = pair([there], []);
    expect(tree.checkWith('transfers')).toMatchObject([
      {
        file: PRACTICE,
        line: tree.lineOf('practice: 2/kenya-titles'),
        message: '2/kenya-titles does not say that it was taken over from here',
        example: 'In its transferability: takenFrom: [{ country: RWA, practice: 1/land-titles }]',
      },
    ]);
  });

  it('asks nothing of a receiver that is published', () => expect(pair([there], [], 'published').checkWith('transfers')).toEqual([]));

  it('finds an origin that knows nothing of it', () => {
    const tree = pair([validTransfer()], [here]);
    expect(tree.checkWith('transfers')).toMatchObject([
      {
        file: RECEIVER,
        line: tree.lineOf('practice: 1/land-titles', RECEIVER),
        message: '1/land-titles has no transfer that leads here',
      },
    ]);
  });

  it('finds an origin of another country, one that does not exist, and one named twice', () => {
    const messages = (...ends: Record<string, string>[]) =>
      pair([there], ends)
        .checkWith('transfers')
        .filter(({ file }) => file === RECEIVER)
        .map(({ message }) => message);
    expect(messages({ ...here, country: 'UGA' })).toEqual(['1/land-titles is a practice of RWA, not of UGA']);
    expect(messages({ country: 'EST', practice: '9/x-road' }, here)).toEqual(['there is no practice 9/x-road']);
    expect(messages(here, here)).toEqual(['1/land-titles is named twice']);
  });

  it('finds a receiving area that lies in no region', () => {
    const tree = pair([validTransfer({ country: 'ATA' })], []);
    expect(tree.checkWith('transfers')).toMatchObject([{ line: tree.lineOf('ATA'), message: 'ATA lies in none of the five regions' }]);
  });

  it.each(['kenya-titles', '0/kenya-titles', '2/Kenya', '/volumes/2/kenya-titles/', '2/../x', '2/kenya-titles/'])(
    'leaves a pointer that is none to the schema: %s',
    (practice) => {
      const tree = pair([validTransfer({ practice })], []);
      expect(tree.check().filter(({ file }) => file === PRACTICE)).toMatchObject([
        {
          rule: 'schema',
          line: tree.lineOf(`practice: ${practice}`),
          example: expect.stringContaining('1/x-road-data-exchange') as string,
        },
      ]);
    },
  );
});
