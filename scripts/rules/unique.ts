import { inRecord, type Rule } from '../lib/rule.ts';
import { validPractices } from '../lib/contentTree.ts';

/** Titles are compared as a reader would: without case, accents and punctuation. */
const folded = (title: string) =>
  title
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();

export const unique: Rule = {
  name: 'unique',
  description: 'No two practices share a name in addresses or a title.',
  *check(tree) {
    const slugs = new Map<string, string>();
    const titles = new Map<string, string>();
    for (const practice of tree.practices.filter((p) => p.translation === undefined)) {
      const twin = slugs.get(practice.slug);
      if (twin)
        yield inRecord(practice, [], `${practice.slug} is the name of another practice: ${twin}`, `Rename the folder: ${practice.slug}-2`);
      slugs.set(practice.slug, practice.path);
    }
    for (const practice of validPractices(tree)) {
      const title = folded(practice.record.title);
      const twin = titles.get(title);
      if (twin)
        yield inRecord(
          practice,
          ['title'],
          `the title is that of another practice: ${twin}`,
          'Say what sets this one apart, for example the country.',
        );
      titles.set(title, practice.path);
    }
  },
};
