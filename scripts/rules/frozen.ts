import { MANIFEST, type PartChange } from '../../src/domain/editions.ts';
import { inVolume } from '../../src/files/editions.ts';
import type { CheckedVolume, ContentTree } from '../lib/contentTree.ts';
import { publishedState, type Published } from '../lib/edition/state.ts';
import type { Finding } from '../lib/finding.ts';
import type { Rule } from '../lib/rule.ts';

type Found = Omit<Finding, 'rule'>;

const START = { line: 1, column: 1 };

/** Where somebody who changed a part should write: the list of its errata, or what stands in its place. */
function placeOf(tree: ContentTree, volume: CheckedVolume, part: string): Pick<Finding, 'file' | 'line' | 'column'> {
  const practice = tree.practices.find((p) => p.translation === undefined && p.folder === inVolume(volume.number, part));
  if (practice) return { file: practice.path, ...(practice.frontmatter?.locate([], 'errata') ?? START) };
  return part.startsWith('practices/')
    ? { file: inVolume(volume.number, part), ...START }
    : { file: volume.path, ...volume.yaml!.locate([], 'errata') };
}

const files = ({ files: list }: PartChange) => list.map(({ path, kind }) => `${path} ${kind}`).join(', ');

/** What to say of a change that is not accepted. */
function words(change: PartChange, { manifest }: Published): Pick<Finding, 'message' | 'example'> {
  const since = `edition ${manifest.edition} of ${manifest.date}`;
  const erratum = `errata: [{ date: ${manifest.date}, text: "The figure for 2009 was 41, not 14." }]`;
  switch (change.verdict) {
    case 'new':
      return {
        message: `volume ${manifest.volume} is published: no practice joins it (${change.part})`,
        example: 'Move the folder to an open volume.',
      };
    case 'gone':
      return {
        message: `${change.part} was published in ${since}: its address holds for ever`,
        example: `git checkout ${manifest.tag} -- ${inVolume(manifest.volume, change.part)}`,
      };
    case 'lost':
      return {
        message: `an erratum that was published in ${since} is gone or changed; it stays, and the next one corrects it`,
        example: erratum,
      };
    case 'generated':
      return {
        message: `only npm run freeze writes this (${files(change)})`,
        example: `git checkout ${manifest.tag} -- ${inVolume(manifest.volume, change.files[0]!.path)}`,
      };
    default:
      return { message: `published in ${since} and changed since without an erratum (${files(change)})`, example: erratum };
  }
}

/** What differs from what was published. */
function* faultsOf(tree: ContentTree, volume: CheckedVolume, state: Published | undefined): Iterable<Found> {
  if (!state)
    yield {
      file: volume.path,
      ...volume.yaml!.locate(['status']),
      message: 'published, but nothing says what was published',
      example: `npm run freeze -- ${volume.number}`,
    };
  for (const change of state?.changes ?? [])
    if (change.verdict !== 'erratum') yield { ...placeOf(tree, volume, change.part), ...words(change, state!) };
}

/** A volume with a manifest stays published. If a freeze was killed, `npm run verify` takes back what it had begun to write. */
const takenBack = (volume: CheckedVolume): Found => ({
  file: volume.path,
  ...volume.yaml!.locate(['status']),
  message: `volume ${volume.number} has a manifest: it was published, or a freeze was cut off (then npm run verify takes it back)`,
  example: 'status: published',
});

function* check(tree: ContentTree, volume: CheckedVolume): Iterable<Found> {
  let state: Published | undefined;
  try {
    state = publishedState(tree, volume.number);
  } catch {
    yield { file: inVolume(volume.number, MANIFEST), ...START, message: 'this is no manifest', example: 'Take it back from git.' };
    return;
  }
  if (volume.volume!.status === 'published') yield* faultsOf(tree, volume, state);
  else if (state) yield takenBack(volume);
}

export const frozen: Rule = {
  name: 'frozen',
  description: 'A published volume is as it was published; what is changed in it carries a dated erratum.',
  scope: 'corpus',
  *check(tree) {
    for (const volume of tree.volumes.filter(({ volume: record }) => record)) yield* check(tree, volume);
  },
};
