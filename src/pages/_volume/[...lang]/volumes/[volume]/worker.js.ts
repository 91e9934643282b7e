import type { APIRoute } from 'astro';
import worker from '../../../../../client/keepVolume/worker.js?raw';
import { allPractices } from '../../../../../content/practices.ts';
import { inEveryLanguage } from '../../../../../content/languages.ts';

/** Once beside the volume in each language: a worker looks after pages that lie below it. */
export async function getStaticPaths() {
  const numbers = [...new Set((await allPractices()).map(({ volume }) => String(volume)))];
  return inEveryLanguage(numbers.map((volume) => ({ params: { volume }, props: {} })));
}

export const GET: APIRoute = () => new Response(worker, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
