import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
