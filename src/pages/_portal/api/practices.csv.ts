import type { APIRoute } from 'astro';
import { allPractices } from '../../../content/practices.ts';
import { lightRecords } from '../../../content/responses.ts';
import { toCsv } from '../../../exports/csv.ts';

export const GET: APIRoute = async () =>
  new Response(toCsv(lightRecords(await allPractices())), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
