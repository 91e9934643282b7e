import type { WholeJson } from '../../exports/practiceJson.ts';
import { fetchJson, NoFile } from '../strings.ts';

/** What came of asking for a practice: it is there, there is none of that name, or it could not be had. */
export type Loaded =
  { readonly state: 'there'; readonly practice: WholeJson } | { readonly state: 'unknown' | 'failed'; readonly slug: string };

/** Some hosts answer with a page where there is no file: what is no record of that name is no such practice. */
function asLoaded(data: unknown, slug: string): Loaded {
  const practice = data as Partial<WholeJson> | null;
  return practice?.slug === slug && practice.record && practice.computed
    ? { state: 'there', practice: practice as WholeJson }
    : { state: 'unknown', slug };
}

/** Fetches a practice’s whole record. Never throws. @param folder address of the records’ folder, with a slash at the end */
export async function loadPractice(folder: string, slug: string): Promise<Loaded> {
  try {
    return asLoaded(await fetchJson(`${folder}${slug}.json`), slug);
  } catch (error) {
    const isGone = (error instanceof NoFile && error.status === 404) || error instanceof SyntaxError;
    return { state: isGone ? 'unknown' : 'failed', slug };
  }
}
