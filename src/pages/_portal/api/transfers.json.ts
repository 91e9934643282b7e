import type { APIRoute } from 'astro';
import { json, transferRecords } from '../../../content/responses.ts';
import { allEdges } from '../../../content/transfers.ts';

export const GET: APIRoute = async () => json({ licence: 'CC-BY-4.0', transfers: transferRecords(await allEdges()) });
