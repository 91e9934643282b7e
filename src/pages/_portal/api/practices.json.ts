import type { APIRoute } from 'astro';
import { allPractices } from '../../../content/practices.ts';
import { json, lightRecords } from '../../../content/responses.ts';

export const GET: APIRoute = async () => json({ licence: 'CC-BY-4.0', practices: lightRecords(await allPractices()) });
