import { checkTree } from '../../src/markdown/subset.ts';
import { inBody, type Rule } from '../lib/rule.ts';

export const body: Rule = {
  name: 'body',
  description: 'The text keeps to the allowed subset: no code, no raw HTML, known components, safe links.',
  scope: 'practice',
  *check(tree) {
    for (const practice of tree.asked) {
      if (!practice.body) continue;
      for (const problem of checkTree(practice.body)) yield inBody(practice, problem, problem.message, problem.example);
    }
  },
};
