import { getEntry, render } from 'astro:content';

/** A page of text in the reader’s language, or in English where it is not translated yet. */
export async function pageText(language: string, name: string) {
  const own = await getEntry('pages', `${language}/${name}`);
  const entry = own ?? (await getEntry('pages', `en/${name}`));
  if (!entry) throw new Error(`content/pages/en/${name}.mdx is missing`);
  return { ...(await render(entry)), data: entry.data, language: own ? language : 'en' };
}

/** The foreword of a volume; undefined if it has none. */
export async function foreword(volume: number, language: string) {
  const own = await getEntry('forewords', `${volume}/foreword.${language}`);
  const entry = own ?? (await getEntry('forewords', `${volume}/foreword`));
  return entry && { ...(await render(entry)), data: entry.data, language: own ? language : 'en' };
}
