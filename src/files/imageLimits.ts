import type { ImageKind } from './imageHeader.ts';

/** Names of images that may lie beside a text. */
export const IMAGE_NAME = /^[a-z0-9-]+\.(jpe?g|png|webp|avif)$/;

/** Ends of the names by the type of the image. */
export const imageEnds: Readonly<Record<ImageKind, RegExp>> = { jpeg: /\.jpe?g$/, png: /\.png$/, webp: /\.webp$/, avif: /\.avif$/ };

/** A photograph of a telephone, made smaller, has less. */
export const MAX_IMAGE_BYTES = 1_500_000;

/** 24 megapixels: what the usual camera takes. Decoded, such an image fills 100 MB; more is a decompression bomb or a mistake. */
export const MAX_IMAGE_PIXELS = 24_000_000;

/** Neither side may be longer: WebP ends at 16,383, and a strip of pixels is no picture. */
export const MAX_IMAGE_SIDE = 12_000;
