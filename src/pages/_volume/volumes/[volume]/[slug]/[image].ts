import type { APIRoute } from 'astro';
import { allPractices } from '../../../../../content/practices.ts';
import { encodeImage, imageNames, imageTypes, type ImageType } from '../../../../../files/images.ts';
import { projectRoot } from '../../../../../files/text.ts';
import { imageFile } from '../../../../../urls.ts';

interface Props {
  readonly volume: number;
  readonly slug: string;
  readonly name: string;
  readonly type: ImageType;
  [key: string]: unknown;
}

/** Each image of a practice, once for each type that readers get. */
export async function getStaticPaths() {
  return (await allPractices()).flatMap(({ volume, slug }) =>
    imageNames(projectRoot, volume, slug).flatMap((name) =>
      imageTypes.map((type) => ({
        params: { volume: String(volume), slug, image: imageFile(name, type) },
        props: { volume, slug, name, type } satisfies Props,
      })),
    ),
  );
}

export const GET: APIRoute<Props> = async ({ props: { volume, slug, name, type } }) =>
  new Response(new Uint8Array(await encodeImage(projectRoot, volume, slug, name, type)), { headers: { 'Content-Type': `image/${type}` } });
