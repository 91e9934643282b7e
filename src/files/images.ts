import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { encodedOnce } from './imageCache.ts';
import { contentPath } from './text.ts';
import { IMAGE_NAME, MAX_IMAGE_PIXELS } from './imageLimits.ts';
import { names } from './list.ts';

/** What readers get, best first; a browser takes the first that it knows. */
export const imageTypes = ['avif', 'webp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** Wide enough for the text column of a dense screen. */
const WIDTH = 960;
const MAX_BYTES = 60_000;
const QUALITIES = [50, 40, 30, 20] as const;
/** AVIF: a third of the time of the usual effort, 4, for files that are 6 percent larger (measured with a heavy picture). */
const EFFORT = { avif: { effort: 3 }, webp: {} } as const;
/** Everything but the picture that its encoded form depends on. */
const HOW = JSON.stringify({ WIDTH, MAX_BYTES, QUALITIES, EFFORT, versions: sharp.versions });

/** Opens an image; one that unfolds to more pixels than the check lets pass is refused before it is decoded. */
const open = (image: string | Buffer) => sharp(image, { limitInputPixels: MAX_IMAGE_PIXELS, pages: 1 });

const folderOf = (volume: number, slug: string) => contentPath('volumes', String(volume), 'practices', slug);

/** Names of the images beside a practice's texts, sorted. */
export const imageNames = (root: string, volume: number, slug: string): string[] =>
  names(root, folderOf(volume, slug)).filter((name) => IMAGE_NAME.test(name));

/** Width and height in pixels as readers get the image. */
export async function imageSize(root: string, volume: number, slug: string, name: string): Promise<{ width: number; height: number }> {
  const { autoOrient } = await open(join(root, folderOf(volume, slug), name)).metadata();
  const width = Math.min(WIDTH, autoOrient.width);
  return { width, height: Math.round((autoOrient.height * width) / autoOrient.width) };
}

async function encode(source: Buffer, type: ImageType): Promise<Buffer> {
  const image = open(source).autoOrient().resize({ width: WIDTH, withoutEnlargement: true });
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await image
      .clone()
      .toFormat(type, { quality, ...EFFORT[type] })
      .toBuffer();
    if (bytes.length <= MAX_BYTES) break;
  }
  return bytes;
}

/**
 * An image as readers get it: no wider than the text, without what a camera writes into it (place, owner), and in the
 * best quality that stays within 60 kB, or the least one where none does.
 */
export function encodeImage(root: string, volume: number, slug: string, name: string, type: ImageType): Promise<Buffer> {
  const source = readFileSync(join(root, folderOf(volume, slug), name));
  return encodedOnce(root, source, `${type} ${HOW}`, () => encode(source, type));
}
