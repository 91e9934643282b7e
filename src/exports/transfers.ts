import type { Edge } from '../domain/transfers.ts';
import type { Practice } from '../domain/practice.ts';
import { csvTable } from './csv.ts';

/** One line of `/api/transfers.json`. Countries by ISO 3166-1 alpha-3; what is not known is null. */
export const toTransferJson = (edge: Edge, urlOf: (practice: Practice) => string) => ({
  id: edge.id,
  practice: edge.practice.slug,
  title: edge.practice.record.title,
  url: urlOf(edge.practice),
  from: edge.from,
  fromRegion: edge.fromRegion,
  to: edge.to,
  toRegion: edge.toRegion,
  year: edge.transfer.year ?? null,
  degree: edge.transfer.degree,
  part: edge.transfer.part,
  changed: edge.transfer.changed ?? null,
  outcome: edge.transfer.outcome,
  confirmedByReceiver: edge.transfer.confirmedByReceiver,
  /** The practice that it led to. */
  ledTo: edge.receiver?.slug ?? null,
  ledToUrl: edge.receiver ? urlOf(edge.receiver) : null,
  sourceTitle: edge.source.title,
  sourcePublisher: edge.source.publisher,
  sourceYear: edge.source.year ?? null,
  sourceUrl: edge.source.url,
});

export type TransferJson = ReturnType<typeof toTransferJson>;

const columns = [
  'id',
  'practice',
  'title',
  'url',
  'from',
  'fromRegion',
  'to',
  'toRegion',
  'year',
  'degree',
  'part',
  'changed',
  'outcome',
  'confirmedByReceiver',
  'ledTo',
  'ledToUrl',
  'sourceTitle',
  'sourcePublisher',
  'sourceYear',
  'sourceUrl',
] as const satisfies readonly (keyof TransferJson)[];

/** `/api/transfers.csv`: the same fields as the JSON, empty where it has null. */
export const toTransferCsv = (transfers: readonly TransferJson[]): string =>
  csvTable(
    columns,
    transfers.map((transfer) => columns.map((column) => String(transfer[column] ?? ''))),
  );
