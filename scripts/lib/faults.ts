import type { z } from 'zod';
import strings from '../../content/interface/en.json' with { type: 'json' };
import { makeTranslator } from '../../src/i18n/translate.ts';
import { faultText } from '../../src/i18n/problems.ts';
import type { LocatedYaml } from '../../src/markdown/locatedYaml.ts';
import { explain } from '../../src/schemas/explain.ts';
import type { Finding } from './finding.ts';

/** Commands speak English, in the words that come with them, whatever content they look at. */
const t = makeTranslator('en', strings);

/** What a schema finds wrong with a file, in English words, each at its place. */
export function* faultsIn(
  file: string,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  yaml: Pick<LocatedYaml, 'locate'>,
): Iterable<Omit<Finding, 'rule'>> {
  for (const fault of explain(schema, issues))
    yield { file, ...yaml.locate(fault.path, fault.key), message: faultText(t, fault), example: fault.example };
}
