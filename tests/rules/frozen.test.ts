import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { content, FOLDER, PRACTICE, practiceText, VOLUME, volumeText } from '../fixtures/content.ts';
import { MANIFEST_FILE, PUBLISHED, publishedContent } from '../fixtures/published.ts';

const erratum = (date: string) => ({ date, text: 'The figure of 2009 was 41, not 14.' });
const changed = (errata?: readonly object[]) => practiceText({ implementer: 'Office of lands', ...(errata ? { errata } : {}) });
const SINCE = 'edition 1.0 of 2026-11-20';

describe('the rule frozen', () => {
  it('has nothing to say of a volume as it was published', () => expect(publishedContent().check()).toEqual([]));
  it('has nothing to say of open volumes', () => expect(content({ [PRACTICE]: changed() }).checkWith('frozen')).toEqual([]));

  it('refuses a changed practice without an erratum', () => {
    const tree = publishedContent();
    tree.write(PRACTICE, changed());
    expect(tree.checkWith('frozen')).toEqual([
      {
        file: PRACTICE,
        line: expect.any(Number) as number,
        column: 1,
        message: `published in ${SINCE} and changed since without an erratum (practices/land-titles/index.mdx changed)`,
        example: 'errata: [{ date: 2026-11-20, text: "The figure for 2009 was 41, not 14." }]',
      },
    ]);
  });

  it('points at the list of errata where there is one', () => {
    const tree = publishedContent();
    tree.write(PRACTICE, changed([erratum('2026-11-19')]));
    expect(tree.checkWith('frozen')).toMatchObject([{ file: PRACTICE, line: tree.lineOf('errata:'), column: 1 }]);
  });

  it.each(['2026-11-20', '2026-11-25'])('takes a change with an erratum of %s', (date) => {
    const tree = publishedContent();
    tree.write(PRACTICE, changed([erratum(date)]));
    expect(tree.check()).toEqual([]);
  });

  it('refuses to lose a published erratum', () => {
    const tree = publishedContent({ [PRACTICE]: changed([erratum('2026-11-10')]) });
    tree.write(PRACTICE, changed([{ ...erratum('2026-11-10'), text: 'It never happened at all.' }, erratum('2026-11-21')]));
    expect(tree.checkWith('frozen')).toMatchObject([{ file: PRACTICE, message: expect.stringContaining('is gone or changed') as string }]);
  });

  it.each([
    [
      'a practice that joins',
      'content/volumes/1/practices/new/index.mdx',
      practiceText({ title: 'Another title' }),
      /no practice joins it/,
      'content/volumes/1/practices/new/index.mdx',
    ],
    ['a file that only the command writes', 'content/volumes/1/CITATION.cff', 'mine\n', /^only npm run freeze writes this/, VOLUME],
    [
      'a changed foreword',
      'content/volumes/1/foreword.mdx',
      '---\ntitle: Foreword\n---\n',
      /without an erratum \(foreword.mdx added\)/,
      VOLUME,
    ],
    ['a picture put into a practice', `${FOLDER}/ar.mdx`, 'x', /practices\/land-titles\/ar.mdx added/, PRACTICE],
  ])('refuses %s', (_, path, text, message, file) => {
    const tree = publishedContent();
    tree.write(path, text);
    expect(tree.checkWith('frozen')).toMatchObject([{ file, message: expect.stringMatching(message) as string }]);
  });

  it('refuses that a practice goes, and says where to get it from', () => {
    const tree = publishedContent();
    rmSync(join(tree.root, FOLDER), { recursive: true });
    expect(tree.checkWith('frozen')).toEqual([
      {
        file: FOLDER,
        line: 1,
        column: 1,
        message: `practices/land-titles was published in ${SINCE}: its address holds for ever`,
        example: `git checkout volume-1-v1.0 -- ${FOLDER}`,
      },
    ]);
  });

  it('takes a change of the volume’s own record with an erratum there', () => {
    const tree = publishedContent();
    const record = parse(PUBLISHED) as Record<string, unknown>;
    tree.write(VOLUME, volumeText({ ...record, identifiers: { doi: '10.1234/abc' } }));
    expect(tree.checkWith('frozen')).toMatchObject([{ file: VOLUME }]);
    tree.write(VOLUME, volumeText({ ...record, identifiers: { doi: '10.1234/abc' }, errata: [erratum('2026-11-25')] }));
    expect(tree.check()).toEqual([]);
  });

  it('refuses a volume that says it is published and has no manifest', () => {
    const tree = content({ [VOLUME]: PUBLISHED });
    expect(tree.checkWith('frozen')).toEqual([
      {
        file: VOLUME,
        line: tree.lineOf('status: published', VOLUME),
        column: 9,
        message: 'published, but nothing says what was published',
        example: 'npm run freeze -- 1',
      },
    ]);
  });

  it('refuses a volume that was published and says it is not', () => {
    const tree = publishedContent();
    tree.write(VOLUME, volumeText());
    expect(tree.checkWith('frozen')).toMatchObject([{ file: VOLUME, message: expect.stringContaining('has a manifest') as string }]);
  });

  it('names a manifest that is none', () => {
    const tree = publishedContent();
    tree.write(MANIFEST_FILE, '{ "manifest": 1 }');
    expect(tree.checkWith('frozen')).toMatchObject([{ file: MANIFEST_FILE, message: 'this is no manifest' }]);
  });
});
