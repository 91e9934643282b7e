import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../../../src/domain/editions.ts';
import { inVolume, volumeFolder } from '../../../src/files/editions.ts';
import { listPractices } from '../../../src/files/list.ts';
import { readText } from '../../../src/files/text.ts';
import { volumePath } from '../../../src/files/schemaVersion.ts';
import type { Manifest } from '../../../src/schemas/edition.ts';
import type { Volume } from '../../../src/schemas/volume.ts';
import { overBudget } from '../budgets.ts';
import { checkContent } from '../checkContent.ts';
import { readContentTree, type ContentTree } from '../contentTree.ts';
import { byPlace } from '../finding.ts';
import { editionFacts, factsText, hardFact, type Fact } from './facts.ts';
import { madeFrom, movedSince } from './made.ts';
import { jsonText } from './manifest.ts';
import { planAgain, planErrata, planFirst, type Plan } from './plan.ts';
import { buildAnew } from './stage.ts';
import { sha256 } from '../sha256.ts';
import { errataOf, publishedState, type Published } from './state.ts';
import { digestsOf, volumeDigests } from './volumeFiles.ts';
import { takeBack, writeTogether } from './writeTogether.ts';

/** First publication; corrections as a new edition; or the same edition built by today's code. */
export type Mode = 'first' | 'errata' | 'again';

/** What stops a freeze before anything is measured. */
function refusal(mode: Mode, { number }: Volume, state: Published | undefined, date: string): string | undefined {
  if (mode !== 'first' && !state) return `volume ${number} is not published: npm run freeze -- ${number}`;
  if (mode === 'first' && state)
    return `volume ${number} was published as edition ${state.manifest.edition} on ${state.manifest.date}: --errata records corrections, --again what today's code builds`;
  if (mode === 'again' && state!.changes.length > 0)
    return `volume ${number} is not as published (npm run verify says what changed): --errata records corrections`;
  if (mode === 'errata' && date < state!.manifest.date)
    return `edition ${state!.manifest.edition} is of ${state!.manifest.date}: the next cannot be of ${date}`;
  return undefined;
}

function contentFact(root: string, date: string): Fact {
  const { findings, practices } = checkContent(root, date);
  const lines = [...findings].sort(byPlace).map((f) => `${f.file}:${f.line}:${f.column} ${f.message} [${f.rule}]`);
  return hardFact('content', `npm run check finds nothing in ${practices} practices`, lines);
}

function practicesFact(root: string, number: number): Fact {
  const { length } = listPractices(root, [number]);
  return hardFact('practices', `there are ${length}`, length === 0 ? ['there is none'] : []);
}

function planFor(mode: Mode, root: string, volume: Volume, date: string, state: Published | undefined): Plan {
  if (mode === 'first') return planFirst(root, volume, volume.dates.published ?? date);
  return mode === 'errata' ? planErrata(root, volume, date, state!) : planAgain(state!);
}

/** Digests of the volume with the files in place that are going to be written. */
const digestsWith = (root: string, number: number, { overlay }: Plan) => ({
  ...volumeDigests(root, number),
  ...Object.fromEntries([...overlay].map(([path, text]) => [path.slice(`${volumeFolder(number)}/`.length), sha256(text)])),
});

interface Built {
  readonly budgets: Fact;
  readonly manifest: Manifest;
}

/** Builds the volume as it would be published. */
async function build(tree: ContentTree, number: number, plan: Plan): Promise<Built> {
  const { root } = tree;
  const made = madeFrom(root, number);
  return buildAnew(root, `volume-${number}`, { overlay: plan.overlay }, (folder) => {
    const built = digestsOf(folder, '.');
    const parts = { files: digestsWith(root, number, plan), errata: errataOf(tree, number), built, made };
    if (movedSince(made, madeFrom(root, number)).length > 0) throw new Error('files changed while the volume was built; freeze again');
    const says = `${Object.keys(built).length} built files are within their budgets`;
    return { budgets: hardFact('budgets', says, overBudget(folder)), manifest: plan.manifest(parts) };
  });
}

/** Files in the order in which they are written: the one that makes a reader take the volume for published is the last. */
function filesOf(number: number, { overlay }: Plan, manifest: Manifest): Map<string, string> {
  const own = volumePath(number);
  const files = new Map(overlay).set(inVolume(number, MANIFEST), jsonText(manifest));
  const record = files.get(own);
  if (record !== undefined && files.delete(own)) files.set(own, record);
  return files;
}

/** Are all files there as they would be written? */
const isWritten = (root: string, files: ReadonlyMap<string, string>) =>
  [...files].every(([path, text]) => existsSync(join(root, path)) && readText(root, path) === text);

const SIGN_OFF = `To publish all the same, give a reason in volume.yaml (not for content and budgets):
  signedOff:
    - check: cost
      reason: "Why, in a sentence that readers may see."`;

function publish(root: string, number: number, plan: Plan, manifest: Manifest, log: (line: string) => void): void {
  const files = filesOf(number, plan, manifest);
  if (isWritten(root, files)) return log(`Volume ${number}, edition ${plan.edition}: nothing changed.`);
  writeTogether(root, files);
  const { tag } = manifest;
  log(`Volume ${number}, edition ${plan.edition}, is published. Written:\n${[...files.keys()].map((path) => `  ${path}`).join('\n')}`);
  log(`Then: git add content/volumes/${number} && git commit && git tag -a ${tag} -m "Volume ${number}, edition ${plan.edition}"`);
}

/**
 * Publishes a volume, or records it anew. All faults are told at once, beside what passes; with one fault nothing is written.
 * @param number of a volume that exists
 * @param date of the edition, YYYY-MM-DD
 * @returns false if it was refused
 * @throws if the build fails or a file cannot be written; nothing is changed then
 */
export async function freezeVolume(root: string, number: number, mode: Mode, date: string, log: (line: string) => void): Promise<boolean> {
  if (takeBack(root)) log('An earlier freeze was cut off: its files were taken back.');
  const tree = readContentTree(root, date);
  const volume = tree.volumes.find((candidate) => candidate.number === number)?.volume;
  const content = contentFact(root, date);
  const state = volume && publishedState(tree, number);
  const refused = volume && refusal(mode, volume, state, date);
  if (refused) return (log(refused), false);
  if (mode === 'errata' && state?.changes.length === 0) return (log(`Volume ${number} is as published: there is nothing to record.`), true);
  log(`Volume ${number}:`);
  const measured = volume && content.state === 'passes' ? await measure(tree, volume, mode, state) : undefined;
  const facts = [content, ...(measured?.facts ?? [hardFact('all else', '', ['not measured while the content is not fine'])])];
  log(factsText(facts));
  const faults = facts.filter((fact) => fact.state === 'fails').length;
  if (faults > 0 || !measured) {
    log(`\nVolume ${number} is not published: ${faults} of ${facts.length} checks fail. Nothing was written.\n${SIGN_OFF}`);
    return false;
  }
  publish(root, number, measured.plan, measured.manifest, log);
  return true;
}

async function measure(tree: ContentTree, volume: Volume, mode: Mode, state: Published | undefined) {
  const { root, today } = tree;
  const plan = planFor(mode, root, volume, today, state);
  const { budgets, manifest } = await build(tree, volume.number, plan);
  // What was asked when the volume was published is not asked again: no correction waits for a source to be read once more.
  const asked = mode === 'first' ? [practicesFact(root, volume.number), ...editionFacts(root, volume, today)] : [];
  return { plan, manifest, facts: [...asked, budgets] };
}
