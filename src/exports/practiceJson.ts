import { takenOverBy, type Practice } from '../domain/practice.ts';

/** One line of `/api/practices.json`: what a list or a map needs. Field names as in the record. */
export const toLightJson = (practice: Practice, url: string) => ({
  slug: practice.slug,
  volume: practice.volume,
  url,
  title: practice.record.title,
  summary: practice.record.summary,
  country: practice.record.country,
  region: practice.region,
  level: practice.record.level,
  sector: practice.record.sector,
  sdgs: practice.record.sdgs,
  started: practice.record.started,
  ended: practice.record.ended ?? null,
  status: practice.record.status,
  channels: practice.record.channels,
  costBand: practice.cost.band?.code ?? null,
  costUsd2024: practice.cost.band ? Math.round(practice.cost.band.usdBase) : null,
  costScope: practice.cost.band?.scope ?? null,
  evidenceGrade: practice.evidence.grade,
  minimums: practice.minimums,
  requires: practice.record.transferability.requires.map(({ key, need }) => ({ key, need })),
  takenOverBy: takenOverBy(practice),
  reviewed: practice.record.reviewed.date,
});

/** `/api/practices/<slug>.json`: the whole record, and beside it what was computed with its inputs. */
export const toWholeJson = (practice: Practice, url: string) => ({
  slug: practice.slug,
  volume: practice.volume,
  url,
  language: practice.language,
  translations: practice.translations,
  record: practice.record,
  computed: { region: practice.region, cost: practice.cost, evidence: practice.evidence, minimums: practice.minimums },
  licence: 'CC-BY-4.0',
});

export type WholeJson = ReturnType<typeof toWholeJson>;
