import type { Practice } from '../domain/practice.ts';
import type { Edge } from '../domain/transfers.ts';
import { toLightJson } from '../exports/practiceJson.ts';
import { toTransferJson } from '../exports/transfers.ts';
import { absolute } from '../urls.ts';
import { practiceAddress } from '../words/address.ts';

/** A JSON file. Keys keep their order, so the same content gives the same bytes. */
export const json = (value: unknown): Response => new Response(`${JSON.stringify(value)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });

/** A table for spreadsheets. */
export const csv = (text: string): Response => new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

/** Canonical address of a practice’s original. */
export const originalUrl = (practice: Practice): string => absolute(practiceAddress(practice, practice.language).url);

/** Practices as light records for data files. */
export const lightRecords = (practices: readonly Practice[]) => practices.map((practice) => toLightJson(practice, originalUrl(practice)));

/** Transfers as records for data files. */
export const transferRecords = (edges: readonly Edge[]) => edges.map((edge) => toTransferJson(edge, originalUrl));
