import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeImage, imageNames, imageSize } from '../../../src/files/images.ts';

let root: string;
const folder = 'content/volumes/1/practices/x';

/** Noise is the worst that an encoder can meet. */
const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } } });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'compendium-images-'));
  mkdirSync(join(root, folder), { recursive: true });
  await noise(1200, 600)
    .jpeg()
    .withExif({ IFD0: { Artist: 'A photographer' } })
    .toFile(join(root, folder, 'wide.jpg'));
  await noise(300, 200)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toFile(join(root, folder, 'turned.jpg'));
});
afterAll(() => rmSync(root, { recursive: true }));

it('lists images and nothing else', () => expect(imageNames(root, 1, 'x')).toEqual(['turned.jpg', 'wide.jpg']));

it('an image is no wider than the text, and a small one stays small; a camera held upright is heeded', async () => {
  expect(await imageSize(root, 1, 'x', 'wide.jpg')).toEqual({ width: 960, height: 480 });
  expect(await imageSize(root, 1, 'x', 'turned.jpg')).toEqual({ width: 200, height: 300 });
});

// Where a photograph was taken can endanger whom it shows. All that a camera and an editor write must go, place above all.
it.each(['avif', 'webp'] as const)('as %s it tells nobody where it was taken, nor by whom', async (type) => {
  const place = { GPSLatitudeRef: 'S', GPSLatitude: '1/1 56/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '30/1 3/1 0/1' };
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>';
  const original = await noise(64, 48)
    .jpeg()
    .withExif({ IFD0: { Artist: 'Jane Roe', Model: 'Camera 7' }, IFD3: place })
    .withXmp(xmp)
    .toBuffer();
  expect((await sharp(original).metadata()).exif?.includes('Jane Roe')).toBe(true);
  writeFileSync(join(root, folder, 'placed.jpg'), original);
  const bytes = await encodeImage(root, 1, 'x', 'placed.jpg', type);
  rmSync(join(root, folder, 'placed.jpg'));
  const { exif, xmp: left, iptc, icc } = await sharp(bytes).metadata();
  expect({ exif, left, iptc, icc }).toEqual({});
  for (const trace of ['Exif', 'GPS', 'Jane Roe', 'Camera 7', 'xmpmeta']) expect(bytes.includes(trace)).toBe(false);
});

it('an image that would unfold to more pixels than the check lets pass is not decoded', async () => {
  const bomb = await sharp({ create: { width: 6001, height: 4000, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  expect(bomb.length).toBeLessThan(400_000);
  writeFileSync(join(root, folder, 'bomb.png'), bomb);
  await expect(encodeImage(root, 1, 'x', 'bomb.png', 'webp')).rejects.toThrow(/pixel limit/);
  rmSync(join(root, folder, 'bomb.png'));
});

it.each(['avif', 'webp'] as const)('as %s it has the size that the page says, and nothing of the camera', async (type) => {
  const name = 'turned.jpg';
  const { width, height, format, exif } = await sharp(await encodeImage(root, 1, 'x', name, type)).metadata();
  expect({ width, height }).toEqual(await imageSize(root, 1, 'x', name));
  expect(format).toBe(type === 'avif' ? 'heif' : type);
  expect(exif).toBeUndefined();
});

it('quality falls until the image is small enough', async () => {
  const [noisy, plain] = await Promise.all([
    encodeImage(root, 1, 'x', 'wide.jpg', 'webp'),
    encodeImage(root, 1, 'x', 'turned.jpg', 'webp'),
  ]);
  expect(plain.length).toBeLessThan(60_000);
  expect(noisy.length).toBeLessThan(
    await noise(960, 480)
      .webp({ quality: 50 })
      .toBuffer()
      .then((bytes) => bytes.length),
  );
});
