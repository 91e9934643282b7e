import { withoutCitations } from './citations.ts';

/** Words as a reader counts them: whatever stands between blanks and holds a letter or a digit. */
export const countable = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** How many words a text has; citations are none. */
export const countWords = (text: string): number => countable(withoutCitations(text)).length;
