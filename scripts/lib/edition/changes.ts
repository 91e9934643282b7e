import type { PartChange } from '../../../src/domain/editions.ts';
import type { Practice } from '../../../src/domain/practice.ts';
import { figuresOf } from '../../../src/domain/volumeFigures.ts';
import { readChanges, readManifest } from '../../../src/files/editions.ts';
import { listPractices, listVolumes } from '../../../src/files/list.ts';
import { readPracticesWithText } from '../../../src/files/records.ts';
import type { Changes, EditionFigures, FirstEdition } from '../../../src/schemas/edition.ts';

const practicesOf = (root: string, volumes: readonly number[]): Practice[] =>
  readPracticesWithText(root, volumes).map(({ practice }) => practice);

const countries = (practices: readonly Practice[]) => practices.map(({ record }) => record.country);
const sectors = (practices: readonly Practice[]) => practices.map(({ record }) => record.sector);

/** Values of the first list that the second has not, each once, in order. */
const onlyIn = (values: readonly string[], others: readonly string[]) =>
  [...new Set(values)].filter((value) => !others.includes(value)).sort();

/** A volume in numbers, as the change log compares them. */
function editionFigures(volume: readonly Practice[]): EditionFigures {
  const { practices, countries: homes, stopped, withCostBand, independentlyMeasured, takenOver, sources } = figuresOf(volume);
  return { practices, countries: homes, stopped, withCostBand, independentlyMeasured, takenOver, sources };
}

/** What a volume brings on the day on which it is published, beside the volumes before it and the drafts that stay open. */
export function firstEdition(root: string, volume: number, date: string): FirstEdition {
  const practices = practicesOf(root, [volume]);
  const all = listVolumes(root);
  const earlier = all.filter((number) => number < volume && readManifest(root, number));
  const published = practicesOf(root, earlier);
  const last = earlier.at(-1);
  return {
    kind: 'first',
    edition: '1.0',
    date,
    practices: practices.map(({ slug }) => slug),
    figures: editionFigures(practices),
    ...(last === undefined ? {} : { before: { volume: last, figures: editionFigures(published.filter((p) => p.volume === last)) } }),
    firstTime: {
      countries: onlyIn(countries(practices), countries(published)),
      sectors: onlyIn(sectors(practices), sectors(published)),
    },
    drafts: all
      .filter((number) => number !== volume && !readManifest(root, number))
      .map((number) => ({ volume: number, practices: listPractices(root, [number]).length })),
  };
}

/** The change log with an edition of corrections on top. */
export function withCorrections(root: string, volume: number, edition: string, date: string, changes: readonly PartChange[]): Changes {
  const corrected = changes.map(({ part, errata }) => ({ part, errata: [...errata] }));
  return { editions: [{ kind: 'corrections', edition, date, corrected }, ...(readChanges(root, volume)?.editions ?? [])] };
}
