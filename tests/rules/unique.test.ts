import { describe, expect, it } from 'vitest';
import { content, practiceText, volumeText } from '../fixtures/content.ts';

const volume2 = { 'content/volumes/2/volume.yaml': volumeText({ number: 2 }) };
const twin = 'content/volumes/2/practices/land-titles/index.mdx';
const other = 'content/volumes/2/practices/other/index.mdx';

describe('the rule unique', () => {
  it('finds a name that is taken, in another volume too', () => {
    const tree = content({ ...volume2, [twin]: practiceText({ title: 'Another title' }) });
    expect(tree.checkWith('unique')).toEqual([
      {
        file: twin,
        line: 2,
        column: 1,
        message: 'land-titles is the name of another practice: content/volumes/1/practices/land-titles/index.mdx',
        example: 'Rename the folder: land-titles-2',
      },
    ]);
  });

  it.each(['Every parcel of land on one map', 'every parcel of land, on one map!', 'Évery  parcel of land on one map'])(
    'finds the title of another practice: %s',
    (title) => {
      const tree = content({ ...volume2, [other]: practiceText({ title }) });
      expect(tree.checkWith('unique')).toMatchObject([
        {
          file: other,
          line: 2,
          column: 8,
          message: expect.stringContaining('content/volumes/1/practices/land-titles/index.mdx') as string,
        },
      ]);
    },
  );

  it('takes titles that differ', () =>
    expect(content({ ...volume2, [other]: practiceText({ title: 'Every parcel of land on two maps' }) }).checkWith('unique')).toEqual([]));
});
