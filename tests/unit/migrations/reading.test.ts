import { describe, expect, it, vi } from 'vitest';
import { readPracticeFiles } from '../../../src/files/practices.ts';
import { readVolumes } from '../../../src/files/volumes.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
import { content, PRACTICE, practiceText, VOLUME, volumeText } from '../../fixtures/content.ts';

/** A project whose schema changed once: what was `field` is now `sector`, what was `subject` of a volume is its theme. */
vi.mock('../../../scripts/migrations/index.ts', async () => {
  const { migrateWith, newestOf } = await import('../../../scripts/migrations/migrate.ts');
  const list = [
    {
      from: 1,
      to: 2,
      why: 'two names',
      practice: ({ field, ...rest }: Record<string, unknown>) => ({ ...rest, sector: field }),
      volume: ({ subject, ...rest }: Record<string, unknown>) => ({ ...rest, theme: subject }),
    },
  ];
  return { migrations: list, SCHEMA_VERSION: newestOf(list), migrate: migrateWith.bind(undefined, list) };
});

const old = {
  [VOLUME]: volumeText({ schema: 1, theme: undefined, subject: { en: 'Practices of old.' } }),
  [PRACTICE]: practiceText({ sector: undefined, field: 'health' }),
};

describe('a volume of an old schema', () => {
  it('passes the check as it was written', () => expect(content(old).check()).toEqual([]));
  it('is read in the newest schema, everywhere', () => {
    const { root } = content(old);
    expect(readVolumes(root)[0]!.theme).toEqual({ en: 'Practices of old.' });
    expect(readPracticeFiles(root)[0]!.frontmatter!.data).toMatchObject({ sector: 'health' });
    expect(readPracticesWithText(root, [1])[0]!.practice.record.sector).toBe('health');
  });
  it('is told of its faults at their lines in the old file', () => {
    const tree = content({ ...old, [PRACTICE]: practiceText({ sector: undefined, field: 'health', started: '2020' }) });
    expect(tree.checkWith('schema')).toMatchObject([{ line: tree.lineOf('started:') }]);
  });
  it('leaves open volumes to the newest schema', () => {
    const tree = content({ [PRACTICE]: practiceText({ sector: undefined, field: 'health' }) });
    expect(tree.checkWith('schema').map(({ message }) => message)).toEqual([
      'sector is missing',
      expect.stringContaining('field: there is no such field') as string,
    ]);
  });
});

describe('a volume of a later release', () => {
  const tree = () => content({ [VOLUME]: volumeText({ schema: 3, shape: 'new' }), [PRACTICE]: practiceText({ sector: undefined }) });
  it('is refused with one clear message', () => {
    const it3 = tree();
    expect(it3.checkWith('schema')).toEqual([
      {
        file: VOLUME,
        line: it3.lineOf('schema: 3', VOLUME),
        column: 9,
        message: 'schema 3 is newer than this program knows (2): use the release that froze the volume, or a later one',
        example: 'schema: 2',
      },
    ]);
  });
  it('is not read', () => expect(() => readVolumes(tree().root)).toThrow(/volume\.yaml: schema 3 is newer/));
});
