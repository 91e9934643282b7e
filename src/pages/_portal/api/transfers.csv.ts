import type { APIRoute } from 'astro';
import { csv, transferRecords } from '../../../content/responses.ts';
import { allEdges } from '../../../content/transfers.ts';
import { toTransferCsv } from '../../../exports/transfers.ts';

export const GET: APIRoute = async () => csv(toTransferCsv(transferRecords(await allEdges())));
