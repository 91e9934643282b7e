import { parseYaml } from '../../src/markdown/yaml.ts';
import type { CheckedPractice } from '../lib/contentTree.ts';
import { inRecord, type Rule } from '../lib/rule.ts';

/** Titles are compared as a reader would: without case, accents and punctuation. */
const folded = (title: string) =>
  title
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();

/** The field of the title with the lines that go on with it. */
const TITLE = /^title:.*(?:\n[ \t]+.*)*/m;

/** The title alone: to hold one practice against thousands, their other fields need not be read. */
function titleOf({ text }: CheckedPractice): string {
  const { title } = (parseYaml(TITLE.exec(text)?.[0] ?? '').data ?? {}) as { title?: unknown };
  return typeof title === 'string' ? title : '';
}

export const unique: Rule = {
  name: 'unique',
  description: 'No two practices share a name in addresses or a title.',
  scope: 'corpus',
  *check(tree) {
    const slugs = new Map<string, string>();
    const titles = new Map<string, string>();
    // Those that are asked about come last: of two twins, theirs is the one to report.
    const asked = new Set(tree.asked);
    const others = tree.practices.filter((practice) => !asked.has(practice));
    for (const practice of [...others, ...tree.asked].filter((p) => p.translation === undefined)) {
      const twin = slugs.get(practice.slug);
      if (twin)
        yield inRecord(practice, [], `${practice.slug} is the name of another practice: ${twin}`, `Rename the folder: ${practice.slug}-2`);
      slugs.set(practice.slug, practice.path);
      const title = folded(titleOf(practice));
      const titled = titles.get(title);
      if (titled && title !== '')
        yield inRecord(
          practice,
          ['title'],
          `the title is that of another practice: ${titled}`,
          'Say what sets this one apart, for example the country.',
        );
      titles.set(title, practice.path);
    }
  },
};
