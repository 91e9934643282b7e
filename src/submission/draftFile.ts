import { isGroup, type Answers } from './answers.ts';

const FORMAT = 'draft';
const VERSION = 1;

/** The practice of the Compendium that a draft corrects: the two parts of its address. */
export interface Corrected {
  readonly volume: number;
  readonly slug: string;
}

/** What the file of a draft holds. */
export interface DraftFile {
  /** What its author calls it; empty until somebody names it. */
  readonly name: string;
  readonly answers: Answers;
  readonly of?: Corrected | undefined;
}

export const isCorrected = (value: unknown): value is Corrected =>
  isGroup(value) && typeof value['slug'] === 'string' && typeof value['volume'] === 'number';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a draft that the form saved: `{ "compendium": "draft", "version": 1, … }`; undefined for any other text. */
export function readDraftFile(text: string): DraftFile | undefined {
  const file = parsed(text);
  if (!isGroup(file) || file['compendium'] !== FORMAT || file['version'] !== VERSION || !isGroup(file['answers'])) return undefined;
  const name = typeof file['name'] === 'string' ? file['name'] : '';
  return { name, answers: file['answers'], ...(isCorrected(file['of']) && { of: file['of'] }) };
}

/** A draft as a file that the form, and `npm run import`, read back. */
export const writeDraftFile = ({ name, answers, of }: DraftFile): string =>
  `${JSON.stringify({ compendium: FORMAT, version: VERSION, name, answers, ...(of && { of }) }, null, 2)}\n`;
