import { getEntry, render } from 'astro:content';

/**
 * A page of text in the reader’s language, or in English where it is not translated yet.
 * `anchors` are the ids of its headings in English, by order: a link to a heading must hold in every language.
 */
export async function pageText(language: string, name: string) {
  const own = await getEntry('pages', `${language}/${name}`);
  const english = await getEntry('pages', `en/${name}`);
  if (!english) throw new Error(`content/pages/en/${name}.mdx is missing`);
  const entry = own ?? english;
  const anchors = (await render(english)).headings.map((heading) => heading.slug);
  return { ...(await render(entry)), data: entry.data, language: own ? language : 'en', anchors };
}

/** The foreword of a volume; undefined if it has none. */
export async function foreword(volume: number, language: string) {
  const own = await getEntry('forewords', `${volume}/foreword.${language}`);
  const entry = own ?? (await getEntry('forewords', `${volume}/foreword`));
  return entry && { ...(await render(entry)), data: entry.data, language: own ? language : 'en' };
}
