import { getCollection, getEntry, render } from 'astro:content';
import { makePractice, type Practice, type Wording } from '../domain/practice.ts';
import { readCountries, readMoney } from '../files/reference.ts';
import { deepFreeze } from '../files/text.ts';

/** `1/x-road/ar` → volume, slug, text. */
function partsOf(id: string) {
  const [volume, slug, text] = id.split('/') as [string, string, string];
  return { volume: Number(volume), slug, text };
}

async function wordings(): Promise<Map<string, Wording[]>> {
  const bySlug = new Map<string, Wording[]>();
  for (const { id, data } of await getCollection('translations')) {
    const { slug, text } = partsOf(id);
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), { language: text, title: data.title, summary: data.summary }]);
  }
  return bySlug;
}

async function load(): Promise<readonly Practice[]> {
  const [entries, translations] = await Promise.all([getCollection('practices'), wordings()]);
  const practices = entries.map(({ id, data }) => {
    const { volume, slug } = partsOf(id);
    const country = readCountries().get(data.country)!;
    // Astro goes on writing to its own objects: the frozen record is a copy.
    return makePractice({ volume, slug, record: structuredClone(data), translations: translations.get(slug) ?? [], country }, readMoney());
  });
  return deepFreeze(practices.sort((a, b) => a.volume - b.volume || (a.slug < b.slug ? -1 : 1)));
}

let kept: Promise<readonly Practice[]> | undefined;

/** Every practice of this build, by volume and name. Read once; in the live preview anew for each page. */
export const allPractices = (): Promise<readonly Practice[]> => (import.meta.env.DEV ? load() : (kept ??= load()));

/** The text of a practice in a language that it has, ready to be put on a page. */
export async function renderPractice(practice: Practice, language: string) {
  const id = `${practice.volume}/${practice.slug}`;
  const entry = language === practice.language ? await getEntry('practices', `${id}/index`) : await getEntry('translations', `${id}/${language}`);
  if (!entry) throw new Error(`${id} has no text in ${language}`);
  return render(entry);
}
