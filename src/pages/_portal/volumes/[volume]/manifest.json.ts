import type { APIRoute } from 'astro';
import { publishedPaths } from '../../../../content/editions.ts';
import { MANIFEST } from '../../../../domain/editions.ts';
import { inVolume } from '../../../../files/editions.ts';
import { projectRoot, readText } from '../../../../files/text.ts';

export const getStaticPaths = publishedPaths;

/** The manifest as it was frozen. A page of the portal: it lists what was built of the volume, so it cannot be a part of that. */
export const GET: APIRoute<{ number: number }> = ({ props: { number } }) =>
  new Response(readText(projectRoot, inVolume(number, MANIFEST)), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
