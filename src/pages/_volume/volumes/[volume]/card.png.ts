import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { allPractices } from '../../../../content/practices.ts';
import { coverMarks } from '../../../../domain/cover.ts';
import { having } from '../../../../domain/facets.ts';
import { coverCard } from '../../../../exports/cover.ts';

export const getStaticPaths = async () =>
  [...new Set((await allPractices()).map((practice) => practice.volume))].map((number) => ({ params: { volume: String(number) } }));

/** A card for social networks; a palette keeps it small. */
export const GET: APIRoute = async ({ params }) => {
  const practices = having(await allPractices(), 'volume', params['volume']!);
  const png = await sharp(Buffer.from(coverCard(coverMarks(practices))))
    .png({ palette: true, colours: 64, effort: 7 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
