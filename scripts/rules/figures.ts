import { figuresIn, uncited } from '../../src/markdown/figures.ts';
import { isProseBlock, textOf, walk } from '../../src/markdown/tree.ts';
import { inBody, type Rule } from '../lib/rule.ts';

export const figures: Rule = {
  name: 'figures',
  description: 'Every figure in the text is followed by the number of its source, in the same paragraph.',
  scope: 'practice',
  *check(tree) {
    for (const practice of tree.asked) {
      if (!practice.body?.ok) continue;
      for (const block of walk(practice.body.root)) {
        if (!isProseBlock(block)) continue;
        const bare = figuresIn(uncited(textOf(block)));
        if (bare.length > 0)
          yield inBody(
            practice,
            block.position!.start,
            `no source follows the figure ${bare.join(' and ')}`,
            'A title cost about 7 dollars [1].',
          );
      }
    }
  },
};
