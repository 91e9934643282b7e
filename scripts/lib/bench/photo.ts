import { createHash } from 'node:crypto';
import sharp from 'sharp';

const GRAIN = { width: 160, height: 107, channels: 3 } as const;
const WIDTH = 1280;

/**
 * A picture that no other number has, as heavy as a photograph: coloured grain, enlarged.
 * @returns a JPEG of 1280 × 856 pixels, the same at every run
 */
export const photo = (n: number): Promise<Buffer> =>
  sharp(
    createHash('shake256', { outputLength: GRAIN.width * GRAIN.height * GRAIN.channels })
      .update(String(n))
      .digest(),
    { raw: GRAIN },
  )
    .resize({ width: WIDTH, kernel: 'cubic' })
    .jpeg({ quality: 80 })
    .toBuffer();
