import type { z } from 'zod';
import { explain } from '../../src/schemas/explain.ts';
import { translationSchema } from '../../src/schemas/translation.ts';
import { volumeSchema } from '../../src/schemas/volume.ts';
import type { LocatedYaml } from '../../src/markdown/locatedYaml.ts';
import { isTooNew, schemaVersionOf } from '../../src/files/schemaVersion.ts';
import type { ContentTree } from '../lib/contentTree.ts';
import type { Finding } from '../lib/finding.ts';
import type { Rule } from '../lib/rule.ts';
import { SCHEMA_VERSION } from '../migrations/index.ts';
import { newerText } from '../migrations/migrate.ts';

function* faults(schema: z.ZodType, issues: readonly z.core.$ZodIssue[], yaml: LocatedYaml, file: string): Iterable<Omit<Finding, 'rule'>> {
  for (const fault of explain(schema, issues)) {
    yield { file, ...yaml.locate(fault.path, fault.key), message: fault.message, example: fault.example };
  }
}

/** Volumes of a later release: nothing else can be said of them. */
function* tooNew({ root, volumes }: ContentTree): Iterable<Omit<Finding, 'rule'>> {
  for (const { number, path, yaml } of volumes.filter((volume) => isTooNew(root, volume.number)))
    yield {
      file: path,
      ...yaml!.locate(['schema']),
      message: newerText(schemaVersionOf(root, number), SCHEMA_VERSION),
      example: `schema: ${SCHEMA_VERSION}`,
    };
}

export const schema: Rule = {
  name: 'schema',
  description: 'Every field is one that exists, is of its kind and within its limits; what must be there is there.',
  *check(tree) {
    yield* tooNew(tree);
    for (const practice of tree.practices.filter(({ volume }) => !isTooNew(tree.root, volume))) {
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
    for (const volume of tree.volumes)
      if (volume.yaml && !isTooNew(tree.root, volume.number)) yield* faults(volumeSchema, volume.issues, volume.yaml, volume.path);
  },
};
