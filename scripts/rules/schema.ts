import { translationSchema } from '../../src/schemas/translation.ts';
import { volumeSchema } from '../../src/schemas/volume.ts';
import { faultsIn } from '../lib/faults.ts';
import { recordMends } from '../lib/fix/recordMends.ts';
import type { Rule } from '../lib/rule.ts';

export const schema: Rule = {
  name: 'schema',
  description: 'Every field is one that exists, is of its kind and within its limits; what must be there is there.',
  scope: 'practice',
  fix: recordMends,
  *check(tree) {
    for (const practice of tree.asked) {
      const yaml = practice.frontmatter;
      if (!yaml || yaml.problems.length > 0) continue;
      if (practice.translation === undefined) yield* faultsIn(practice.path, tree.practiceSchema, practice.issues, yaml);
      else
        yield* faultsIn(
          practice.path,
          translationSchema,
          translationSchema.safeParse(yaml.data, { reportInput: true }).error?.issues ?? [],
          yaml,
        );
    }
    for (const volume of tree.volumes) if (volume.yaml) yield* faultsIn(volume.path, volumeSchema, volume.issues, volume.yaml);
  },
};
