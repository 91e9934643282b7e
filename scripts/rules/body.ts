import { checkTree } from '../../src/markdown/subset.ts';
import { BULLET, bullets } from '../lib/fix/textMends.ts';
import { inBody, type Rule } from '../lib/rule.ts';

export const body: Rule = {
  name: 'body',
  description: 'The text keeps to the allowed subset: no code, no raw HTML, known components, safe links.',
  scope: 'practice',
  fix: [bullets],
  *check(tree) {
    for (const practice of tree.asked) {
      if (!practice.body) continue;
      for (const problem of checkTree(practice.body)) yield inBody(practice, problem, problem.message, problem.example);
      for (const [index, line] of practice.frontmatter!.body.split('\n').entries())
        if (line.search(BULLET) === 0)
          yield inBody(practice, { line: index + 1, column: 1 }, `${line.trim()[0]} makes no list`, '- One thing a line.');
    }
  },
};
