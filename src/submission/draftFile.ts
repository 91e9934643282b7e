import type { Answers } from './answers.ts';

const FORMAT = 'draft';
const VERSION = 1;

/** What the file of a draft holds. */
export interface DraftFile {
  /** What its author calls it; empty until somebody names it. */
  readonly name: string;
  readonly answers: Answers;
}

const isRecord = (value: unknown): value is Answers => typeof value === 'object' && value !== null && !Array.isArray(value);

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
  if (!isRecord(file) || file['compendium'] !== FORMAT || file['version'] !== VERSION || !isRecord(file['answers'])) return undefined;
  return { name: typeof file['name'] === 'string' ? file['name'] : '', answers: file['answers'] };
}
