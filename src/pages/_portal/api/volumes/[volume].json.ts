import type { APIRoute } from 'astro';
import { allPractices } from '../../../../content/practices.ts';
import { json, lightRecords } from '../../../../content/responses.ts';
import { having } from '../../../../domain/facets.ts';
import { figuresOf } from '../../../../domain/volumeFigures.ts';
import { readVolumes } from '../../../../files/volumes.ts';
import type { Volume } from '../../../../schemas/volume.ts';

export const getStaticPaths = () => readVolumes().map((volume) => ({ params: { volume: String(volume.number) }, props: { volume } }));

export const GET: APIRoute<{ volume: Volume }> = async ({ props: { volume } }) => {
  const practices = having(await allPractices(), 'volume', String(volume.number));
  return json({ volume, figures: figuresOf(practices), practices: lightRecords(practices) });
};
