import { frontmatterFault, parseFrontmatter } from '../../src/markdown/frontmatter.ts';
import { checkSubset, type Components } from '../../src/markdown/subset.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import type { ContentTree } from '../lib/contentTree.ts';
import type { Finding } from '../lib/finding.ts';
import { pageTexts } from '../lib/pageTexts.ts';
import { faultsIn } from '../lib/faults.ts';
import type { Rule } from '../lib/rule.ts';

function* checkText(read: ContentTree['read'], path: string, components: Components): Iterable<Omit<Finding, 'rule'>> {
  const { text, fault: unreadable } = read(path);
  if (unreadable) return yield { file: path, ...unreadable };
  const parts = parseFrontmatter(text);
  if (!parts) {
    yield {
      file: path,
      line: 1,
      column: 1,
      message: frontmatterFault(text)!,
      example: 'The first line is ---, then title and description, then --- again.',
    };
    return;
  }
  for (const problem of parts.problems)
    yield { file: path, line: problem.line, column: problem.column, message: problem.message, example: 'title: About' };
  const issues = parts.problems.length > 0 ? [] : (pageSchema.safeParse(parts.data, { reportInput: true }).error?.issues ?? []);
  yield* faultsIn(path, pageSchema, issues, parts);
  for (const problem of checkSubset(parts.body, components))
    yield {
      file: path,
      line: problem.line + parts.bodyLine - 1,
      column: problem.column,
      message: problem.message,
      example: problem.example,
    };
}

export const pages: Rule = {
  name: 'pages',
  description: 'Pages of text and forewords have a title and a description and keep to the allowed subset.',
  scope: 'project',
  *check(tree) {
    for (const { path, components } of pageTexts(tree)) yield* checkText(tree.read, path, components);
  },
};
