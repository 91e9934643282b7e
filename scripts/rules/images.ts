import { readFileSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { imageHeader, type ImageHeader } from '../../src/files/imageHeader.ts';
import { IMAGE_NAME, imageEnds, MAX_IMAGE_BYTES, MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE } from '../../src/files/imageLimits.ts';
import { names } from '../../src/files/list.ts';
import { walk } from '../../src/markdown/tree.ts';
import type { CheckedPractice } from '../lib/contentTree.ts';
import { inBody, type Found, type Rule } from '../lib/rule.ts';

type Fault = readonly [message: string, example: string];

/** What is wrong with the file before its bytes are read. */
function faultOfFile(root: string, path: string): Fault | undefined {
  const stat = lstatSync(join(root, path));
  if (!stat.isFile()) return ['this is no file', 'photo.jpg, saved as JPEG'];
  if (stat.size > MAX_IMAGE_BYTES)
    return [`the image has ${Math.round(stat.size / 1000)} kB`, `At most ${MAX_IMAGE_BYTES / 1000} kB: save it smaller.`];
  return undefined;
}

/** What is wrong with an image by its first bytes. */
function faultOfHeader(path: string, header: ImageHeader | undefined): Fault | undefined {
  if (!header || !imageEnds[header.kind].test(path))
    return ['the file is not the kind of image that its name says', header ? `Name it .${header.kind}.` : 'photo.jpg, saved as JPEG'];
  const { width, height, complete } = header;
  if (!complete) return ['the image is cut off before its end', 'Copy it anew from where it came.'];
  if (!width || !height) return ['the image does not say how large it is', 'Open it in an editor of images and save it anew.'];
  if (width * height > MAX_IMAGE_PIXELS || Math.max(width, height) > MAX_IMAGE_SIDE)
    return [
      `the image has ${width} × ${height} pixels`,
      `At most ${MAX_IMAGE_PIXELS / 1_000_000} million pixels, and ${MAX_IMAGE_SIDE} on a side; readers get 960 across.`,
    ];
  return undefined;
}

function* checkImage(root: string, path: string): Iterable<Found> {
  const fault = faultOfFile(root, path) ?? faultOfHeader(path, imageHeader(readFileSync(join(root, path))));
  if (fault) yield { file: path, line: 1, column: 1, message: fault[0], example: fault[1] };
}

/** Kinds of image that people send and that are not taken, with the reason. */
const REFUSED: Readonly<Record<string, Fault>> = {
  svg: ['an SVG may hold code and is not taken', 'Export the drawing as PNG or WebP: diagram.png'],
  gif: ['a GIF is not taken', 'Save it as PNG, or a photograph as JPEG: photo.jpg'],
  heic: ['few browsers show HEIC', 'Save it as JPEG: photo.jpg'],
  tif: ['no browser shows TIFF', 'Save it as PNG, or a photograph as JPEG: photo.jpg'],
  bmp: ['a BMP is too large for the web', 'Save it as PNG, or a photograph as JPEG: photo.jpg'],
};

/** The reason why an image of this name is not taken; undefined if the name is no image's. */
export const refusedImage = (name: string): Fault | undefined =>
  REFUSED[/\.(svg|gif|heic|tif|bmp)[zf]?$/i.exec(name)?.[1]!.toLowerCase() ?? ''] ??
  (/\.(jpe?g|png|webp|avif)$/i.test(name)
    ? ['the image’s name is not lower-case letters, digits and hyphens', 'photo-of-counter.jpg']
    : undefined);

function* checkImageLinks(practice: CheckedPractice, files: readonly string[]): Iterable<Found> {
  if (!practice.body?.ok) return;
  for (const node of walk(practice.body.root)) {
    if (node.type !== 'image' || !node.url?.startsWith('./')) continue;
    if (!files.includes(node.url.slice(2)))
      yield inBody(practice, node.position!.start, `the image ${node.url} is missing`, `Put it into ${practice.folder}/.`);
  }
}

export const images: Rule = {
  name: 'images',
  description:
    'An image is JPEG, PNG, WebP or AVIF by its content, whole, not too large to send or to unfold, and lies where the text shows it.',
  scope: 'practice',
  *check(tree) {
    for (const [folder, practices] of Map.groupBy(tree.asked, (practice) => practice.folder)) {
      const files = names(tree.root, folder);
      for (const name of files) {
        const refused = IMAGE_NAME.test(name) ? undefined : refusedImage(name);
        if (refused) yield { file: `${folder}/${name}`, line: 1, column: 1, message: refused[0], example: refused[1] };
        if (IMAGE_NAME.test(name)) yield* checkImage(tree.root, `${folder}/${name}`);
      }
      for (const practice of practices) yield* checkImageLinks(practice, files);
    }
  },
};
