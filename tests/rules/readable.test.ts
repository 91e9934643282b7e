import { describe, expect, it } from 'vitest';
import { content, PRACTICE, practiceText, VOLUME } from '../fixtures/content.ts';

const found = (text: string | Buffer) => content({ [PRACTICE]: text }).checkWith('readable');
const noFields = { file: PRACTICE, line: 1, column: 1, message: expect.stringMatching(/^the fields at the top cannot be found/) as string };

describe('the rule readable', () => {
  it.each([
    ['a file without fields', 'Only text.'],
    ['fields without an end', '---\ntitle: A\n'],
    ['an empty file', ''],
    ['a file that is no text', `${practiceText()}\0`],
    ['a file of 200 kB', practiceText({}, 'a'.repeat(200_001))],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x00, 0x2d])],
  ])('finds %s', (_, text) => expect(found(text)).toMatchObject([noFields]));

  it.each([
    ['a key given twice', '---\ntitle: A\nstarted: 2020\ntitle: B\n---\n', 4, 1],
    ['a colon that needs quotes', '---\ntitle: Land: a map\n---\n', 2, 8],
    ['a tab', '---\ncost:\n\titems: []\n---\n', 3, 1],
  ])('finds %s', (_, text, line, column) => {
    expect(found(text)[0]).toMatchObject({
      file: PRACTICE,
      line,
      column,
      message: expect.stringMatching(/^the fields cannot be read: /) as string,
      example: expect.stringContaining('quotes') as string,
    });
  });

  // yaml finds aliases without anchor when values are made, and parseYaml() then names the first line.
  it('finds an alias to nothing at its line', () => expect(found('---\ntitle: A\nlevel: *a\n---\n')).toMatchObject([{ line: 3 }]));

  it('leaves what cannot be read to no other rule', () => {
    const tree = content({ [PRACTICE]: practiceText().replace('country: RWA', 'country: "RWA') });
    expect(new Set(tree.check().map(({ rule }) => rule))).toEqual(new Set(['readable']));
  });

  it('accepts a byte-order mark and Windows line ends', () => {
    expect(content({ [PRACTICE]: `\uFEFF${practiceText().replaceAll('\n', '\r\n')}` }).check()).toEqual([]);
  });

  it('finds a volume without its file', () => {
    const tree = content({ 'content/volumes/2/practices/other/index.mdx': practiceText({ title: 'Another title' }) });
    expect(tree.check()).toMatchObject([
      { rule: 'readable', file: 'content/volumes/2/volume.yaml', line: 1, column: 1, message: 'the volume has no volume.yaml' },
    ]);
  });

  it('finds a volume that cannot be read', () => {
    expect(content({ [VOLUME]: 'number: 1\nnumber: 2\n' }).checkWith('readable')).toMatchObject([{ file: VOLUME, line: 2, column: 1 }]);
  });
});
