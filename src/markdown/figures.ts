import { CITATION, withoutCitations } from './citations.ts';

/** Digits that stand for themselves, not as part of a name such as ISO 20022, 24/7 or *855#, and the word that follows. */
const FIGURE =
  /(?<![\p{L}\d.,*#/:-])(?<digits>\d[\d.,\u00A0]*\d|\d)(?![\p{L}\d/-]|:\d)(?<unit>\s?(?:%|per cent|percent|thousand|million|billion|trillion))?/gu;

/** Years, and counts that anyone can check in the text itself, need no source. */
const harmless = (digits: string, unit: string | undefined) =>
  unit === undefined && (/^(1[89]|20)\d\d$/.test(digits) || Number(digits.replace(/[,\u00A0]/g, '')) < 10);

/** Figures in a run of text that need a source. */
export function figuresIn(text: string): string[] {
  return [...withoutCitations(text).matchAll(FIGURE)]
    .filter((match) => !harmless(match.groups!['digits']!, match.groups!['unit']))
    .map((match) => match[0].trim());
}

/** The part of a block after its last citation: figures there have no source behind them. */
export const uncited = (text: string) => {
  const last = [...text.matchAll(CITATION)].at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
};
