import { frontmatterFault } from '../../src/markdown/frontmatter.ts';
import { textMends } from '../lib/fix/textMends.ts';
import { yamlMends } from '../lib/fix/yamlMends.ts';
import type { Rule } from '../lib/rule.ts';

export const readable: Rule = {
  name: 'readable',
  description: 'A file is text, begins with its fields between two lines of three hyphens, and the fields can be read.',
  scope: 'practice',
  fix: [...textMends, ...yamlMends],
  *check(tree) {
    for (const practice of tree.asked) {
      if (practice.fault) {
        yield { file: practice.path, ...practice.fault };
        continue;
      }
      if (!practice.frontmatter) {
        yield {
          file: practice.path,
          line: 1,
          column: 1,
          message: frontmatterFault(practice.text)!,
          example: 'The first line is ---, then the fields, then --- again.',
        };
        continue;
      }
      for (const problem of practice.frontmatter.problems) {
        yield {
          file: practice.path,
          line: problem.line,
          column: problem.column,
          message: `the fields cannot be read: ${problem.message}`,
          example: 'title: "Text with a colon: goes in quotes"',
        };
      }
    }
    for (const volume of tree.volumes) {
      if (volume.fault) yield { file: volume.path, ...volume.fault };
      for (const problem of volume.yaml?.problems ?? [])
        yield {
          file: volume.path,
          line: problem.line,
          column: problem.column,
          message: `the file cannot be read: ${problem.message}`,
          example: 'title: { en: Foundations }',
        };
    }
  },
};
