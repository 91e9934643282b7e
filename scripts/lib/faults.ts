import type { z } from 'zod';
import { translator } from '../../src/files/interface.ts';
import { faultText } from '../../src/i18n/problems.ts';
import type { LocatedYaml } from '../../src/markdown/locatedYaml.ts';
import { explain } from '../../src/schemas/explain.ts';
import type { Finding } from './finding.ts';

/** What a schema finds wrong with a file, in English words, each at its place. */
export function* faultsIn(
  file: string,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  yaml: Pick<LocatedYaml, 'locate'>,
): Iterable<Omit<Finding, 'rule'>> {
  for (const fault of explain(schema, issues))
    yield { file, ...yaml.locate(fault.path, fault.key), message: faultText(translator('en'), fault), example: fault.example };
}
