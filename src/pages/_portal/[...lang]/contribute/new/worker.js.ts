import type { APIRoute } from 'astro';
import worker from '../../../../../client/form/worker.js?raw';
import { oncePerLanguage } from '../../../../../content/languages.ts';

/** Once beside the form in each language: a worker looks after pages that lie below it. */
export const getStaticPaths = () => oncePerLanguage();

export const GET: APIRoute = () => new Response(worker, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
