import { getCollection, getEntry } from 'astro:content';
import { makePractice, type Practice, type Wording } from '../domain/practice.ts';
import { readPracticeReference } from '../files/practiceReference.ts';
import { readCountries } from '../files/reference.ts';
import { imageNames, imageSize, imageTypes } from '../files/images.ts';
import { deepFreeze, projectRoot } from '../files/text.ts';
import { bodyToHtml, type ImageView } from '../markdown/html.ts';
import { urls } from '../urls.ts';

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
    return makePractice({ volume, slug, record: structuredClone(data), translations: translations.get(slug) ?? [], country }, readPracticeReference());
  });
  return deepFreeze(practices.sort((a, b) => a.volume - b.volume || (a.slug < b.slug ? -1 : 1)));
}

let kept: Promise<readonly Practice[]> | undefined;

/** Every practice of this build, by volume and name. Read once; in the live preview anew for each page. */
export const allPractices = (): Promise<readonly Practice[]> => (import.meta.env.DEV ? load() : (kept ??= load()));

async function imageViews({ volume, slug }: Practice): Promise<ReadonlyMap<string, ImageView>> {
  const names = imageNames(projectRoot, volume, slug);
  const views = names.map(async (name) => {
    const sources = imageTypes.map((type) => ({ type: `image/${type}`, url: urls.practiceImage(volume, slug, name, type) }));
    return [name, { sources, ...(await imageSize(projectRoot, volume, slug, name)) }] as const;
  });
  return new Map(await Promise.all(views));
}

/**
 * The text of a practice as HTML, in a language that it has.
 * @throws if it holds what a text may not hold; the content check says so first, with a better message
 */
export async function practiceHtml(practice: Practice, language: string): Promise<string> {
  const id = `${practice.volume}/${practice.slug}`;
  const entry = language === practice.language ? await getEntry('practices', `${id}/index`) : await getEntry('translations', `${id}/${language}`);
  if (!entry) throw new Error(`${id} has no text in ${language}`);
  const images = await imageViews(practice);
  return bodyToHtml(entry.body ?? '', (name) => {
    const view = images.get(name);
    if (!view) throw new Error(`${id}: the image ./${name} is missing`);
    return view;
  });
}
