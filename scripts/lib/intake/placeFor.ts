import { listPractices, type PracticePlace } from '../../../src/files/list.ts';
import { readVolumes } from '../../../src/files/volumes.ts';
import { slug as slugSchema } from '../../../src/schemas/primitives.ts';
import type { Answers } from '../../../src/submission/answers.ts';
import type { Labels } from '../../../src/submission/labels.ts';
import { practicePath, volumeFor } from '../../../src/submission/place.ts';
import { proposeSlug } from '../../../src/submission/slug.ts';
import { UsageError } from '../command.ts';

/** What the person at the terminal asks for. */
export interface WantedPlace {
  readonly volume: string | undefined;
  readonly slug: string | undefined;
}

const LONGEST = 80;

/** The first name that no practice has: `x`, `x-2`, `x-3`. @returns at most 80 characters */
export function freeSlug(proposed: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const end = n === 1 ? '' : `-${n}`;
    const name = proposed.slice(0, LONGEST - end.length).replace(/-+$/, '') + end;
    if (!taken.has(name)) return name;
  }
}

function wantedSlug(name: string): string {
  if (slugSchema.safeParse(name).success) return name;
  throw new UsageError(`--slug takes lower-case letters, digits and hyphens, such as rwanda-land-titles; not ${JSON.stringify(name)}`);
}

/** Throws `UsageError` for a volume that is not there, `Error` for one that takes nothing any more. */
function wantedVolume(root: string, number: string): number {
  const volumes = readVolumes(root);
  const volume = volumes.find((one) => String(one.number) === number);
  if (!volume) throw new UsageError(`--volume takes ${volumes.map((one) => one.number).join(', ')}; not ${JSON.stringify(number)}`);
  if (volume.status === 'published') throw new Error(`volume ${number} is published: nothing can be added to it`);
  return volume.number;
}

/**
 * The volume of the start year; undefined if none takes it, which the rule `place` then says.
 * Throws if the one that does is published.
 */
function volumeOfYear(root: string, answers: Answers): number | undefined {
  const volumes = readVolumes(root).map((volume) => ({ ...volume, title: volume.title.en }));
  const open = volumeFor(answers['started'], volumes);
  const closed = volumeFor(
    answers['started'],
    volumes.map((volume) => ({ ...volume, status: 'open' as const })),
  );
  if (closed && !open)
    throw new Error(`volume ${closed.number} holds the practices that started in ${String(answers['started'])}, and is published`);
  return open?.number;
}

/** The youngest volume that takes practices; the place of one whose start year is not known yet. */
const youngestOpen = (root: string): number => {
  const open = readVolumes(root).filter(({ status }) => status !== 'published');
  if (open.length === 0) throw new Error('no volume is open: nothing can be added');
  return Math.max(...open.map(({ number }) => number));
};

/**
 * Where a new practice shall lie: in the volume of its start year, under a name that no other practice has, unless told.
 * Throws `UsageError` for a wish that makes no sense, `Error` if the name is taken or the volume closed.
 * @param labels names of countries in English
 */
export function placeFor(root: string, answers: Answers, wanted: WantedPlace, labels: Labels): PracticePlace {
  const taken = new Map(listPractices(root).map(({ slug, folder }) => [slug, folder]));
  const slug = wanted.slug === undefined ? freeSlug(proposeSlug(answers, labels), new Set(taken.keys())) : wantedSlug(wanted.slug);
  if (taken.has(slug)) throw new Error(`${taken.get(slug)} is there already: nothing is overwritten`);
  const volume = wanted.volume === undefined ? (volumeOfYear(root, answers) ?? youngestOpen(root)) : wantedVolume(root, wanted.volume);
  return { volume, slug, folder: practicePath(volume, slug).replace(/\/index\.mdx$/, '') };
}
