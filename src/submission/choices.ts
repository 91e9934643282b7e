import type { Translator } from '../i18n/translate.ts';
import type { Choice, ChoiceQuestion } from '../schemas/questions.ts';
import { folded } from './folded.ts';
import { choiceLabel, type Labels } from './labels.ts';
import { likeness } from './near.ts';

/** A language in which values may be named: that of the reader, and English. */
export interface Speech {
  readonly t: Translator;
  readonly labels: Labels;
}

/** Everything that a value may be called: its code and its labels. */
const namesOf = (speeches: readonly Speech[], question: ChoiceQuestion, value: Choice): string[] =>
  [String(value), ...speeches.map(({ t, labels }) => choiceLabel(t, labels, question, value))].map(folded);

/** The value of a code or a label; undefined if there is none, or more than one of that name. */
function byName(speeches: readonly Speech[], question: ChoiceQuestion, name: string): Choice | undefined {
  const exact = question.values.find((value) => String(value) === name);
  if (exact !== undefined) return exact;
  const sought = folded(name);
  const found = sought ? question.values.filter((value) => namesOf(speeches, question, value).includes(sought)) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** A value as the template lists it: `Rwanda (RWA)`, perhaps with what it means behind a colon. */
const LISTED = /^(.*?)\s*[(（]([^()]+)[)）](?:\s*[:：].*)?$/s;

/**
 * The value that a person named by its code, its label, or both. A label in a language that is not known here may stand
 * before the code; one that belongs to another value may not.
 */
export function choiceNamed(speeches: readonly Speech[], question: ChoiceQuestion, name: string): Choice | undefined {
  const listed = LISTED.exec(name);
  const code = listed && question.values.find((value) => String(value).toLowerCase() === listed[2]!.trim().toLowerCase());
  // What the template itself writes needs no look at the other values, of which there may be hundreds.
  if (listed && code !== undefined && code !== null && namesOf(speeches, question, code).includes(folded(listed[1]!))) return code;
  const named = byName(speeches, question, name);
  if (named !== undefined || !listed) return named;
  const label = byName(speeches, question, listed[1]!);
  return label === undefined || label === code ? (code ?? undefined) : undefined;
}

/** How a value is written for people so that `choiceNamed` finds it again, whatever labels may change to: `Rwanda (RWA)`. */
export function choiceName({ t, labels }: Speech, question: ChoiceQuestion, value: Choice): string {
  const label = choiceLabel(t, labels, question, value);
  return folded(label) === folded(String(value)) ? label : `${label} (${value})`;
}

/** Below this share of common trigrams nobody would take one name for the other. */
const ALIKE = 0.3;
const FEW = 12;

/** Values that somebody may have meant: all where they are few, otherwise those with a name like the one that was written. */
export function choicesLike(speeches: readonly Speech[], question: ChoiceQuestion, name: string): Choice[] {
  if (question.values.length <= FEW) return [...question.values];
  const alike = (value: Choice) => Math.max(...namesOf(speeches, question, value).map((other) => likeness(other, name)));
  return question.values
    .map((value) => [value, alike(value)] as const)
    .filter(([, share]) => share >= ALIKE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([value]) => value);
}
