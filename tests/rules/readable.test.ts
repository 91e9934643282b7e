import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { content, FOLDER, PRACTICE, practiceText, VOLUME } from '../fixtures/content.ts';

const found = (text: string | Buffer) => content({ [PRACTICE]: text }).checkWith('readable');

describe('the rule readable', () => {
  it.each([
    ['a file without fields', 'Only text.', 1, 1, /the first line is not ---/],
    ['fields without an end', '---\ntitle: A\n', 1, 1, /have no end/],
    ['an empty file', '', 1, 1, /^the file is empty$/],
    ['a file of blanks', ' \n\n', 1, 1, /^the file is empty$/],
    ['a NUL byte', '---\ntitle: A\0B\n---\n', 2, 9, /NUL byte: it is no text/],
    ['a file of 200 kB', practiceText({}, 'a'.repeat(200_001)), 1, 1, /^the file has 20\d kB$/],
    ['a file of 50 MB', Buffer.alloc(50_000_000, 'a'), 1, 1, /^the file has 50\.0 MB$/],
    ['UTF-16, as Windows writes it', Buffer.from('\uFEFF---\ntitle: A\n---\n', 'utf16le'), 1, 1, /^the file is UTF-16$/],
    ['UTF-16, the other way round', Buffer.from([0xfe, 0xff, 0, 0x2d]), 1, 1, /^the file is UTF-16$/],
    ['bytes that are no UTF-8', Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'), 2, 11, /no UTF-8/],
    ['an image under the name of a text', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 1, 1, /no UTF-8/],
  ])('finds %s, and nothing else', (_, text, line, column, message) => {
    const one = { rule: 'readable', file: PRACTICE, line, column, message: expect.stringMatching(message) as string };
    expect(content({ [PRACTICE]: text }).check()).toMatchObject([one]);
  });

  it('takes no link to another place, which could be any file of the machine', () => {
    const tree = content();
    unlinkSync(join(tree.root, PRACTICE));
    symlinkSync('/etc/hostname', join(tree.root, PRACTICE));
    expect(tree.check()).toMatchObject([{ rule: 'readable', file: PRACTICE, message: 'this is a link to another place, not a file' }]);
  });

  it('takes no folder for a text', () => {
    expect(content({ [`${FOLDER}/fr.mdx/x.txt`]: '' }).checkWith('readable')).toMatchObject([
      { file: `${FOLDER}/fr.mdx`, message: 'this is no file' },
    ]);
  });

  it.each([
    ['a key given twice', '---\ntitle: A\nstarted: 2020\ntitle: B\n---\n', 4, 1],
    ['a colon that needs quotes', '---\ntitle: Land: a map\n---\n', 2, 8],
    [
      'an alias that explodes',
      `---\na: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b]\n---\n`,
      3,
      8,
    ],
    ['a tag', '---\ntitle: !!js/function "x"\n---\n', 2, 8],
    ['two records in one', '---\ntitle: A\n...\ntitle: B\n---\n', 4, 1],
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
      { rule: 'readable', file: 'content/volumes/2/volume.yaml', line: 1, column: 1, message: 'the file is not there' },
    ]);
  });

  it('finds a volume that cannot be read', () => {
    expect(content({ [VOLUME]: 'number: 1\nnumber: 2\n' }).checkWith('readable')).toMatchObject([{ file: VOLUME, line: 2, column: 1 }]);
  });
});
