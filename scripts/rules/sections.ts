import { plainText, textOf, walk } from '../../src/markdown/tree.ts';
import { countWords } from '../../src/markdown/words.ts';
import { MAX_WORDS, MIN_WORDS, sections as textSections } from '../../src/schemas/text.ts';
import { inBody, type Rule } from '../lib/rule.ts';

const sectionNames = textSections.map(({ heading }) => heading);
const optional = new Set(textSections.filter((section) => section.optional).map(({ heading }) => heading));

export const sections: Rule = {
  name: 'sections',
  description: `A text has the sections ${sectionNames.join(', ')} (the last where there is some), in this order, and ${MIN_WORDS} to ${MAX_WORDS} words.`,
  scope: 'practice',
  *check(tree) {
    for (const practice of tree.asked) {
      const parsed = practice.body;
      if (practice.translation !== undefined || !parsed?.ok) continue;
      const headings = [...walk(parsed.root)].filter((node) => node.type === 'heading' && node.depth === 2);
      const found = headings.map(textOf);
      for (const heading of headings) {
        if (!sectionNames.includes(textOf(heading)))
          yield inBody(
            practice,
            heading.position!.start,
            `there is no section “${textOf(heading)}”`,
            `Sections: ${sectionNames.join(', ')}. Inside them, use ###.`,
          );
      }
      for (const name of sectionNames) {
        if (!found.includes(name) && !optional.has(name))
          yield inBody(practice, { line: 1, column: 1 }, `the section ${name} is missing`, `## ${name}`);
      }
      const order = found.map((name) => sectionNames.indexOf(name)).filter((i) => i >= 0);
      if (order.some((n, i) => i > 0 && n <= order[i - 1]!))
        yield inBody(practice, { line: 1, column: 1 }, 'the sections are out of order or doubled', sectionNames.join(', '));
      const words = countWords(plainText(parsed.root));
      if (words < MIN_WORDS || words > MAX_WORDS)
        yield inBody(practice, { line: 1, column: 1 }, `the text has ${words} words`, `${MIN_WORDS} to ${MAX_WORDS} words.`);
    }
  },
};
