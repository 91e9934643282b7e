import type { Digests } from '../schemas/edition.ts';
import type { Erratum } from '../schemas/erratum.ts';

/** Files that `npm run freeze` writes into a volume, and nobody else. The manifest is not among the files it lists. */
export const MANIFEST = 'manifest.json';
export const CHANGES = 'changes.json';
export const CITATION = 'CITATION.cff';

/** The part of a volume that its own errata answer for: `volume.yaml` and the foreword. */
export const VOLUME_PART = 'volume';
/** Files that are written by the command. */
const GENERATED_PART = 'edition';

/** Which part of a volume a file belongs to: `practices/<name>`, the volume itself, or what freezing wrote. */
export function partOf(path: string): string {
  const [, practice] = /^(practices\/[^/]+)\//.exec(path) ?? [];
  if (practice) return practice;
  return path === CHANGES || path === CITATION ? GENERATED_PART : VOLUME_PART;
}

export interface FileChange {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
}

/** What differs between two states of a volume, by path. */
export function fileChanges(before: Digests, now: Digests): FileChange[] {
  const kindOf = (path: string) => (!(path in before) ? 'added' : !(path in now) ? 'removed' : 'changed');
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((path) => before[path] !== now[path])
    .sort()
    .map((path) => ({ path, kind: kindOf(path) }));
}

/**
 * What a change of a published part comes to:
 * - `erratum`: it carries a correction that was not there before, so it is accepted
 * - `silent`: it carries none
 * - `lost`: a correction that was published is gone or reads otherwise
 * - `new`, `gone`: the practice was not in the volume, or is no longer
 * - `generated`: a file that only the command writes
 */
export type Verdict = 'erratum' | 'silent' | 'lost' | 'new' | 'gone' | 'generated';

export interface PartChange {
  readonly part: string;
  readonly verdict: Verdict;
  readonly files: readonly FileChange[];
  /** Corrections since the edition. */
  readonly errata: readonly Erratum[];
}

/** Errata by part; parts without any may be left out. */
export type ErrataByPart = Readonly<Record<string, readonly Erratum[]>>;

/** A volume as it was published, or as it lies there now. */
export interface VolumeState {
  readonly files: Digests;
  readonly errata: ErrataByPart;
}

const same = (a: Erratum, b: Erratum) => a.date === b.date && a.text === b.text;
const without = (list: readonly Erratum[] = [], other: readonly Erratum[] = []) =>
  list.filter((erratum) => !other.some((candidate) => same(erratum, candidate)));

/** The original text makes the practice: with it, the address comes and goes. */
const originalIn = (files: readonly FileChange[], kind: FileChange['kind']) =>
  files.some((file) => file.kind === kind && /^practices\/[^/]+\/index\.mdx$/.test(file.path));

function verdictOn(part: string, files: readonly FileChange[], lost: number, fresh: number): Verdict {
  if (part === GENERATED_PART) return 'generated';
  if (originalIn(files, 'added')) return 'new';
  if (originalIn(files, 'removed')) return 'gone';
  if (lost > 0) return 'lost';
  return fresh > 0 ? 'erratum' : 'silent';
}

/**
 * Judges what became of a published volume, part by part.
 * @param published its newest edition, with the date of it: a correction from before that day explains nothing new
 * @param now what lies there
 * @returns the parts that changed, in order of their names; empty if all is as published
 */
export function judgeChanges(published: VolumeState & { readonly date: string }, now: VolumeState): PartChange[] {
  const byPart = Map.groupBy(fileChanges(published.files, now.files), ({ path }) => partOf(path));
  return [...byPart]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, files]) => {
      const lost = without(published.errata[part], now.errata[part]);
      const errata = without(now.errata[part], published.errata[part]).filter(({ date }) => date >= published.date);
      return { part, files, errata, verdict: verdictOn(part, files, lost.length, errata.length) };
    });
}

/** The edition after one: `1.0` → `1.1`. */
export function nextEdition(edition: string): string {
  const [major, minor] = edition.split('.').map(Number) as [number, number];
  return `${major}.${minor + 1}`;
}

/** Name of the tag that keeps an edition in the history of the project. */
export const tagOf = (volume: number, edition: string): string => `volume-${volume}-v${edition}`;
