/** The image types that are taken, by what their first bytes say. */
export type ImageKind = 'jpeg' | 'png' | 'webp' | 'avif';

/** What an image's bytes say of it before anything is decoded. */
export interface ImageHeader {
  readonly kind: ImageKind;
  /** Pixels as stored, before the camera's orientation is heeded; undefined if the header does not say. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Do the bytes end where the format says? A transfer that broke off leaves an image that no decoder takes. */
  readonly complete: boolean;
}

type Size = Pick<ImageHeader, 'width' | 'height'>;
const UNKNOWN: Size = { width: undefined, height: undefined };
const latin = (bytes: Buffer, from: number, to: number) => bytes.subarray(from, to).toString('latin1');

const isPng = (bytes: Buffer) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n';

/** PNG (ISO/IEC 15948): the header chunk is the first one, width and height its first two numbers. */
const pngSize = (bytes: Buffer): Size =>
  bytes.length >= 24 && latin(bytes, 12, 16) === 'IHDR' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : UNKNOWN;

/** Markers of JPEG frames (ITU-T T.81, table B.1): C0 to CF without the tables C4 and CC and the reserved C8. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks the segments of a JPEG up to the frame, which holds height, then width. Each step goes forward: it ends. */
function jpegSize(bytes: Buffer): Size {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += marker === 0xff ? 1 : 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return UNKNOWN;
}

/** WebP (RFC 9649): lossy, lossless and extended files keep their size each in its own way. */
function webpSize(bytes: Buffer): Size {
  const chunk = latin(bytes, 12, 16);
  if (chunk === 'VP8 ' && bytes.length >= 30) return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk === 'VP8L' && bytes.length >= 25) {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return chunk === 'VP8X' && bytes.length >= 30 ? { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 } : UNKNOWN;
}

/** AVIF (ISO/IEC 23008-12): the largest of the `ispe` properties; parts of a grid have smaller ones. */
function avifSize(bytes: Buffer): Size {
  let size = UNKNOWN;
  for (let at = bytes.indexOf('ispe', 0, 'latin1'); at >= 0 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4, 'latin1')) {
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (width * height >= (size.width ?? 0) * (size.height ?? 0)) size = { width, height };
  }
  return size;
}

/** Do the boxes of an AVIF file fill it to the last byte? A box of size 0 runs to the end. */
function boxesFill(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return true;
    if (size < 8) return false;
    at += size;
  }
  return at === bytes.length;
}

const isAvif = (bytes: Buffer) => latin(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(latin(bytes, 8, Math.min(64, bytes.readUInt32BE(0))));

interface Format {
  readonly kind: ImageKind;
  is(bytes: Buffer): boolean;
  size(bytes: Buffer): Size;
  complete(bytes: Buffer): boolean;
}

/** Some programs leave a few bytes behind the end mark of a JPEG or PNG; decoders pass them over. */
const formats: readonly Format[] = [
  { kind: 'png', is: isPng, size: pngSize, complete: (b) => b.includes('IEND', Math.max(0, b.length - 4096), 'latin1') },
  {
    kind: 'jpeg',
    is: (b) => latin(b, 0, 3) === '\xff\xd8\xff',
    size: jpegSize,
    complete: (b) => b.lastIndexOf('\xff\xd9', undefined, 'latin1') > 2,
  },
  {
    kind: 'webp',
    is: (b) => latin(b, 0, 4) === 'RIFF' && latin(b, 8, 12) === 'WEBP',
    size: webpSize,
    complete: (b) => b.length >= b.readUInt32LE(4) + 8,
  },
  { kind: 'avif', is: isAvif, size: avifSize, complete: boxesFill },
];

/**
 * Reads what an image is from its bytes, without decoding it: a small file may unfold to gigabytes.
 * @param bytes the whole file
 * @returns undefined if it is none of the types that are taken. Never throws
 */
export function imageHeader(bytes: Buffer): ImageHeader | undefined {
  const format = bytes.length < 12 ? undefined : formats.find((candidate) => candidate.is(bytes));
  return format && { kind: format.kind, ...format.size(bytes), complete: format.complete(bytes) };
}
