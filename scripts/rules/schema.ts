import type { z } from 'zod';
import { explain } from '../../src/schemas/explain.ts';
import { translationSchema } from '../../src/schemas/translation.ts';
import { volumeSchema } from '../../src/schemas/volume.ts';
import type { LocatedYaml } from '../../src/markdown/locatedYaml.ts';
import { recordMends } from '../lib/fix/recordMends.ts';
import type { Finding } from '../lib/finding.ts';
import type { Rule } from '../lib/rule.ts';

function* faults(schema: z.ZodType, issues: readonly z.core.$ZodIssue[], yaml: LocatedYaml, file: string): Iterable<Omit<Finding, 'rule'>> {
  for (const fault of explain(schema, issues)) {
    yield { file, ...yaml.locate(fault.path, fault.key), message: fault.message, example: fault.example };
  }
}

export const schema: Rule = {
  name: 'schema',
  description: 'Every field is one that exists, is of its kind and within its limits; what must be there is there.',
  scope: 'practice',
  fix: recordMends,
  *check(tree) {
    for (const practice of tree.asked) {
      const yaml = practice.frontmatter;
      if (!yaml || yaml.problems.length > 0) continue;
      if (practice.translation === undefined) yield* faults(tree.practiceSchema, practice.issues, yaml, practice.path);
      else
        yield* faults(
          translationSchema,
          translationSchema.safeParse(yaml.data, { reportInput: true }).error?.issues ?? [],
          yaml,
          practice.path,
        );
    }
    for (const volume of tree.volumes) if (volume.yaml) yield* faults(volumeSchema, volume.issues, volume.yaml, volume.path);
  },
};
