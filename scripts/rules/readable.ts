import type { Rule } from '../lib/rule.ts';

export const readable: Rule = {
  name: 'readable',
  description: 'A file is text, begins with its fields between two lines of three hyphens, and the fields can be read.',
  *check(tree) {
    for (const practice of tree.practices) {
      if (!practice.frontmatter) {
        yield {
          file: practice.path,
          line: 1,
          column: 1,
          message: 'the fields at the top cannot be found, or the file is no text or too large',
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
      if (!volume.yaml)
        yield {
          file: volume.path,
          line: 1,
          column: 1,
          message: 'the volume has no volume.yaml',
          example: 'Copy the file of another volume and change it.',
        };
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
