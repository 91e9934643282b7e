import { byNewest, type Practice } from '../domain/practice.ts';
import { imageNames, imageSize, imageTypes } from '../files/images.ts';
import { practicePlace } from '../files/list.ts';
import { readPracticeFile } from '../files/practices.ts';
import { readPractices } from '../files/records.ts';
import { deepFreeze, projectRoot } from '../files/text.ts';
import { bodyToHtml, type ImageView } from '../markdown/html.ts';
import { volumesInScope } from '../site.ts';
import { urls } from '../urls.ts';
import { perBuild } from './perBuild.ts';

const load = async (): Promise<readonly Practice[]> => deepFreeze(readPractices(projectRoot, volumesInScope()));

/** Every practice of this build, by volume and name. */
export const allPractices = perBuild(load);

/** Every practice of this build, newest first. */
export const newestFirst = perBuild(async (): Promise<readonly Practice[]> => (await allPractices()).toSorted(byNewest));

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
  const { frontmatter } = readPracticeFile(projectRoot, practicePlace(practice), language === practice.language ? 'index.mdx' : `${language}.mdx`);
  if (!frontmatter) throw new Error(`${id} has no text in ${language}`);
  const images = await imageViews(practice);
  return bodyToHtml(frontmatter.body, (name) => {
    const view = images.get(name);
    if (!view) throw new Error(`${id}: the image ./${name} is missing`);
    return view;
  });
}
