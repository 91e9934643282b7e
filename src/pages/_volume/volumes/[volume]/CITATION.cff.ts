import type { APIRoute } from 'astro';
import { publishedPaths } from '../../../../content/editions.ts';
import { CITATION } from '../../../../domain/editions.ts';
import { inVolume } from '../../../../files/editions.ts';
import { projectRoot, readText } from '../../../../files/text.ts';

export const getStaticPaths = publishedPaths;

/** The file as it was frozen, byte for byte. */
export const GET: APIRoute<{ number: number }> = ({ props: { number } }) =>
  new Response(readText(projectRoot, inVolume(number, CITATION)), { headers: { 'Content-Type': 'application/yaml; charset=utf-8' } });
