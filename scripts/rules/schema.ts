import { translationSchema } from '../../src/schemas/translation.ts';
import { volumeSchema } from '../../src/schemas/volume.ts';
import { isTooNew, schemaVersionOf } from '../../src/files/schemaVersion.ts';
import type { ContentTree } from '../lib/contentTree.ts';
import { faultsIn } from '../lib/faults.ts';
import { recordMends } from '../lib/fix/recordMends.ts';
import type { Finding } from '../lib/finding.ts';
import type { Rule } from '../lib/rule.ts';
import { SCHEMA_VERSION } from '../migrations/index.ts';
import { newerText } from '../migrations/migrate.ts';

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
  scope: 'practice',
  fix: recordMends,
  *check(tree) {
    yield* tooNew(tree);
    for (const practice of tree.asked.filter(({ volume }) => !isTooNew(tree.root, volume))) {
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
    for (const volume of tree.volumes)
      if (volume.yaml && !isTooNew(tree.root, volume.number)) yield* faultsIn(volume.path, volumeSchema, volume.issues, volume.yaml);
  },
};
