import type { APIRoute } from 'astro';
import { allPractices } from '../../../content/practices.ts';
import { csv, lightRecords } from '../../../content/responses.ts';
import { toCsv } from '../../../exports/csv.ts';

export const GET: APIRoute = async () => csv(toCsv(lightRecords(await allPractices())));
