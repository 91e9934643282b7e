import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where encoded images are kept: to encode one takes a hundred times as long as a page. May be removed at any time. */
const CACHE = '.cache/images';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const DIGEST = 32;

/** What was kept, if it is whole: its digest stands before it. */
function read(file: string): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    const bytes = kept.subarray(DIGEST);
    return sha256(bytes).equals(kept.subarray(0, DIGEST)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps bytes if that is possible. A cache that takes nothing costs time and is no fault. */
function keep(folder: string, file: string, bytes: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([sha256(bytes), bytes]));
    renameSync(draft, file);
  } catch {
    // The next build encodes it again.
  }
}

/**
 * Makes something of an image, or takes it from what earlier builds made of the same bytes in the same way.
 * @param source the image as it lies there
 * @param how everything else that the result depends on
 */
export async function encodedOnce(root: string, source: Buffer, how: string, encode: () => Promise<Buffer>): Promise<Buffer> {
  const folder = join(root, CACHE);
  const file = join(folder, sha256(`${how}\0${sha256(source).toString('hex')}`).toString('hex'));
  const kept = read(file);
  if (kept) return kept;
  const bytes = await encode();
  keep(folder, file, bytes);
  return bytes;
}
