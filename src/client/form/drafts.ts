import { isGroup } from '../../submission/answers.ts';
import { isCorrected, type DraftFile } from '../../submission/draftFile.ts';
import { KEYS, readKept, writeKept } from '../store.ts';

/** A practice that is being written, or corrected. */
export interface Draft extends DraftFile {
  readonly id: string;
  /** When it was last changed: ISO 8601. */
  readonly changed: string;
}

const isDraft = (value: unknown): value is Draft =>
  isGroup(value) &&
  ['id', 'name', 'changed'].every((name) => typeof value[name] === 'string') &&
  isGroup(value['answers']) &&
  (value['of'] === undefined || isCorrected(value['of']));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Drafts kept on the device, the one that was changed last first; undefined if the browser keeps nothing. */
export function keptDrafts(): readonly Draft[] | undefined {
  const text = readKept(KEYS.drafts);
  if (text === undefined) return undefined;
  const list = parsed(text ?? '[]');
  return Array.isArray(list) ? list.filter(isDraft).sort((a, b) => (a.changed < b.changed ? 1 : -1)) : [];
}

const keep = (drafts: readonly Draft[]): boolean => writeKept(KEYS.drafts, drafts.length > 0 ? JSON.stringify(drafts) : undefined);

/** Keeps a draft in place of the one with its id. Another tab may have changed the others: they are read anew. @returns whether the browser did */
export const keepDraft = (draft: Draft): boolean => keep([draft, ...(keptDrafts() ?? []).filter(({ id }) => id !== draft.id)]);

export const forgetDraft = (id: string): boolean => keep((keptDrafts() ?? []).filter((draft) => draft.id !== id));

/** What a draft is called in the list: by its author, or by its title. */
export const draftName = ({ name, answers }: Draft, unnamed: string): string =>
  name || String(answers['title'] ?? '').slice(0, 80) || unnamed;
