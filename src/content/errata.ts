import { byNewest, type Practice } from '../domain/practice.ts';
import type { Erratum } from '../schemas/erratum.ts';
import type { Volume } from '../schemas/volume.ts';
import { publishedVolumes } from './editions.ts';
import { allPractices } from './practices.ts';

/** A correction and what it corrects: a practice, or a volume as such. */
export interface Correction {
  readonly erratum: Erratum;
  /** Place in the record’s own list, from 0: makes its address. */
  readonly index: number;
  readonly volume: number;
  readonly practice: Practice | undefined;
}

const ofPractice = (practice: Practice): Correction[] =>
  practice.record.errata.map((erratum, index) => ({ erratum, index, volume: practice.volume, practice }));

const ofVolume = ({ number, errata }: Volume): Correction[] =>
  errata.map((erratum, index) => ({ erratum, index, volume: number, practice: undefined }));

/** Newest first; within a day, the volume before its practices, these as everywhere, and the later entry of a list first. */
function byDate(a: Correction, b: Correction): number {
  if (a.erratum.date !== b.erratum.date) return a.erratum.date < b.erratum.date ? 1 : -1;
  if (a.volume !== b.volume) return a.volume - b.volume;
  if (a.practice && b.practice && a.practice !== b.practice) return byNewest(a.practice, b.practice);
  return a.practice === b.practice ? b.index - a.index : a.practice ? 1 : -1;
}

/** Corrections of the published volumes of this build, or of one of them. */
export async function corrections(volume?: number): Promise<Correction[]> {
  const volumes = publishedVolumes().filter(({ number }) => volume === undefined || number === volume);
  const practices = (await allPractices()).filter((practice) => volumes.some(({ number }) => number === practice.volume));
  return [...volumes.flatMap(ofVolume), ...practices.flatMap(ofPractice)].sort(byDate);
}
