import { surveyIndices, type SurveyIndex } from '../schemas/surveyIndices.ts';

/** How many lines can still be told apart. */
export const MOST = 4;

/** What a reader compares; the query string is its one and only home. */
export interface SurveyState {
  /** Countries (ISO 3166-1 alpha-3) and averages in lower case, in the order chosen, each once. */
  readonly codes: readonly string[];
  readonly index: SurveyIndex;
}

const LONGEST = 40;

/**
 * Reads a query string: `?c=rwa&c=est&index=egdi`. An index that does not exist is the whole index.
 * Codes are not checked here: the page says which ones it does not know.
 * @param search with or without `?`
 */
export function parseSurvey(search: string): SurveyState {
  const params = new URLSearchParams(search);
  const codes = params.getAll('c').map((code) => code.trim().toLowerCase().slice(0, LONGEST));
  return {
    codes: [...new Set(codes.filter((code) => code !== ''))],
    index: surveyIndices.find((index) => index === params.get('index')) ?? 'egdi',
  };
}

/** The query string of a state, in one form only; empty if nothing is chosen. */
export function formatSurvey({ codes, index }: SurveyState): string {
  if (codes.length === 0 && index === 'egdi') return '';
  return `?${new URLSearchParams([...codes.map((code) => ['c', code]), ['index', index]]).toString()}`;
}

/** Parts what can be shown from what cannot: unknown codes, and known ones beyond the most that fit. */
export function sortCodes(codes: readonly string[], isKnown: (code: string) => boolean) {
  const known = codes.filter(isKnown);
  return { shown: known.slice(0, MOST), left: known.slice(MOST), unknown: codes.filter((code) => !isKnown(code)) };
}
