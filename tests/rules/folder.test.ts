import { describe, expect, it } from 'vitest';
import { content, contentSaying, FOLDER, PRACTICE, practiceText, validBody } from '../fixtures/content.ts';

const PNG = Buffer.concat([Buffer.from([0x89]), Buffer.from('PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64)]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]);
const WEBP = Buffer.from('RIFF0000WEBPVP8 ', 'latin1');
const AVIF = Buffer.from('\0\0\0\x20ftypavif', 'latin1');

const found = (files: Record<string, string | Buffer>) =>
  content(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes]))).checkWith('folder');

describe('images', () => {
  it.each([
    ['photo.png', PNG],
    ['photo.jpg', JPEG],
    ['photo.jpeg', JPEG],
    ['photo.webp', WEBP],
    ['photo.avif', AVIF],
  ])('are taken if they are what they say: %s', (name, bytes) => expect(found({ [name]: bytes })).toEqual([]));

  it.each([
    ['a PNG named JPEG', 'photo.jpg', PNG],
    ['a page named PNG', 'photo.png', '<html><script>alert(1)</script></html>'],
    ['an empty file', 'photo.webp', ''],
  ])('are found if they are not: %s', (_, name, bytes) => {
    expect(found({ [name]: bytes })).toEqual([
      {
        file: `${FOLDER}/${name}`,
        line: 1,
        column: 1,
        message: 'the file is not the kind of image that its name says',
        example: 'photo.jpg, saved as JPEG',
      },
    ]);
  });

  it('are found if they are too large', () => {
    expect(found({ 'photo.png': Buffer.concat([PNG, Buffer.alloc(1_500_000)]) })).toMatchObject([
      {
        file: `${FOLDER}/photo.png`,
        message: expect.stringMatching(/^the image has 1500 kB$/) as string,
        example: expect.stringContaining('1500 kB') as string,
      },
    ]);
  });

  it('are found missing where the text shows them', () => {
    const tree = contentSaying('![A counter](./counter.jpg)');
    expect(tree.checkWith('folder')).toEqual([
      {
        file: PRACTICE,
        line: tree.lineOf('![A counter]'),
        column: 1,
        message: 'the image ./counter.jpg is missing',
        example: `Put it into ${FOLDER}/.`,
      },
    ]);
  });

  it('are taken where the text shows them', () => {
    const tree = content({
      [PRACTICE]: practiceText({}, validBody({ Solution: '![A counter](./counter.jpg)' })),
      [`${FOLDER}/counter.jpg`]: JPEG,
    });
    expect(tree.checkWith('folder')).toEqual([]);
  });
});

describe('files', () => {
  it.each(['notes.txt', 'script.js', 'photo.svg', 'photo.gif', 'photo.PNG', 'INDEX.mdx', 'index.md', '.hidden', 'data.json'])(
    'of another kind are found: %s',
    (name) => {
      expect(found({ [name]: PNG })).toMatchObject([
        {
          file: `${FOLDER}/${name}`,
          line: 1,
          column: 1,
          message: 'this kind of file does not belong here',
          example: expect.stringContaining('index.mdx') as string,
        },
      ]);
    },
  );

  it('in a folder of their own are found', () => expect(found({ 'images/photo.png': PNG })).toMatchObject([{ file: `${FOLDER}/images` }]));

  // readFileSync and statSync fall over a folder that is named like an image: EISDIR ends the whole check.
  it('does not fall over a folder named like an image', () => expect(found({ 'photo.png/x.png': PNG })).toHaveLength(1));
});

describe('the name of a folder', () => {
  it.each(['Land-Titles', 'land_titles', 'land titles', 'landtitré', 'land--titles'])(
    'is refused if no address can carry it: %s',
    (name) => {
      const path = `content/volumes/1/practices/${name}`;
      expect(content({ [`${path}/index.mdx`]: practiceText({ title: 'Another title' }) }).checkWith('folder')).toMatchObject([
        { file: path, line: 1, column: 1, example: 'rwanda-land-titles' },
      ]);
    },
  );
});
