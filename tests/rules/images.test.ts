import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { imageHeader } from '../../src/files/imageHeader.ts';
import { content, contentSaying, FOLDER, PRACTICE, practiceText, validBody } from '../fixtures/content.ts';

const plain = (width = 30, height = 20) => sharp({ create: { width, height, channels: 3, background: '#284' } });
const found = (files: Record<string, string | Buffer>) =>
  content(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${FOLDER}/${name}`, bytes]))).checkWith('images');

const chunk = (type: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A PNG that says what size it likes: its header is what counts, nothing of it is unfolded. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

let samples: Record<string, Buffer>;
beforeAll(async () => {
  samples = {
    'photo.jpg': await plain().jpeg().toBuffer(),
    'photo.jpeg': await plain().jpeg({ progressive: true }).withMetadata({ orientation: 6 }).toBuffer(),
    'photo.png': await plain().png().toBuffer(),
    'lossy.webp': await plain().webp().toBuffer(),
    'lossless.webp': await plain().webp({ lossless: true }).toBuffer(),
    'extended.webp': await plain()
      .ensureAlpha(0.5)
      .webp()
      .withExif({ IFD0: { Artist: 'A' } })
      .toBuffer(),
    'photo.avif': await plain().avif().toBuffer(),
  };
});
const sample = (name: string) => samples[name]!;
const names = ['photo.jpg', 'photo.jpeg', 'photo.png', 'lossy.webp', 'lossless.webp', 'extended.webp', 'photo.avif'];

describe('images', () => {
  it.each(names)('are taken if they are what they say: %s', (name) => expect(found({ [name]: sample(name) })).toEqual([]));

  it.each(names)('say how large they are before anything is decoded: %s', (name) =>
    expect(imageHeader(sample(name))).toMatchObject({ width: 30, height: 20, complete: true }),
  );

  it.each(names)('are found if they break off: %s', (name) => {
    const bytes = sample(name);
    const cut = name.endsWith('.jpg') || name.endsWith('.jpeg') ? bytes.subarray(0, -20) : bytes.subarray(0, -14);
    expect(found({ [name]: cut })).toMatchObject([{ file: `${FOLDER}/${name}`, message: 'the image is cut off before its end' }]);
  });

  it.each([
    ['a PNG named JPEG', 'photo.jpg', () => sample('photo.png'), 'Name it .png.'],
    ['a page named PNG', 'photo.png', () => '<html><script>alert(1)</script></html>', 'photo.jpg, saved as JPEG'],
    ['an SVG named PNG', 'photo.png', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'photo.jpg, saved as JPEG'],
    ['an empty file', 'photo.webp', () => '', 'photo.jpg, saved as JPEG'],
  ])('are found if they are not: %s', (_, name, bytes, example) => {
    const message = 'the file is not the kind of image that its name says';
    expect(found({ [name]: bytes() })).toEqual([{ file: `${FOLDER}/${name}`, line: 1, column: 1, message, example }]);
  });

  it('are found if they are too large to send', () =>
    expect(found({ 'photo.png': Buffer.concat([sample('photo.png'), Buffer.alloc(1_500_000)]) })).toMatchObject([
      { message: 'the image has 1500 kB', example: expect.stringContaining('1500 kB') as string },
    ]));

  it.each([
    ['a bomb of ten thousand million pixels', 100_000, 100_000],
    ['25 million pixels', 5_000, 5_000],
    ['a strip', 20_000, 2],
  ])('are found if they are too large to unfold: %s', (_, width, height) =>
    expect(found({ 'photo.png': pngOf(width, height) })).toMatchObject([{ message: `the image has ${width} × ${height} pixels` }]),
  );

  it('are taken with as many pixels as a camera has', () => expect(found({ 'photo.png': pngOf(6000, 4000) })).toEqual([]));

  it('are found if they do not say how large they are', () => {
    const noFrame = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), Buffer.alloc(8), Buffer.from([0xff, 0xd9])]);
    expect(found({ 'photo.jpg': noFrame })).toMatchObject([{ message: 'the image does not say how large it is' }]);
    expect(found({ 'photo.png': pngOf(0, 10) })).toMatchObject([{ message: 'the image does not say how large it is' }]);
  });

  it.each([
    ['photo.svg', /SVG may hold code/],
    ['photo.SVGZ', /SVG may hold code/],
    ['photo.gif', /GIF/],
    ['photo.heic', /HEIC/],
    ['photo.tiff', /TIFF/],
    ['Photo.PNG', /lower-case/],
    ['my photo.jpg', /lower-case/],
  ])('of another kind are refused with a reason, and only once: %s', (name, message) => {
    const tree = content({ [`${FOLDER}/${name}`]: '<svg/>' });
    expect(tree.check()).toMatchObject([{ rule: 'images', file: `${FOLDER}/${name}`, message: expect.stringMatching(message) as string }]);
  });

  it('are no folders', () => expect(found({ 'photo.png/x.png': '' })).toMatchObject([{ message: 'this is no file' }]));

  it('are found missing where the text shows them', () => {
    const tree = contentSaying('![A counter](./counter.jpg)');
    const at = { file: PRACTICE, line: tree.lineOf('![A counter]'), column: 1 };
    expect(tree.checkWith('images')).toEqual([
      { ...at, message: 'the image ./counter.jpg is missing', example: `Put it into ${FOLDER}/.` },
    ]);
  });

  it('are taken where the text shows them', () => {
    const text = practiceText({}, validBody({ Solution: '![A counter](./counter.jpg)' }));
    expect(content({ [PRACTICE]: text, [`${FOLDER}/counter.jpg`]: sample('photo.jpg') }).checkWith('images')).toEqual([]);
  });
});

it('a header that lies never keeps the check busy', () => {
  const start = performance.now();
  for (const first of [
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [0, 0, 0, 32, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66],
  ])
    for (const fill of [0, 0xff, 0xd8, 'ispe']) imageHeader(Buffer.concat([Buffer.from(first), Buffer.alloc(1_500_000, fill)]));
  expect(performance.now() - start).toBeLessThan(1000);
});
