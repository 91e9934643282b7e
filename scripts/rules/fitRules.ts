import { FIT_RULES, readSeries } from '../../src/files/conditions.ts';
import { parseYaml } from '../../src/markdown/yaml.ts';
import { makeFitRulesSchema } from '../../src/schemas/fitRules.ts';
import { faultsIn } from '../lib/faults.ts';
import type { Rule } from '../lib/rule.ts';

export const fitRules: Rule = {
  name: 'fit-rules',
  description: 'The rules of fit name requirements and series that exist, each once, and say in words what every value means.',
  scope: 'project',
  *check({ root, codes, wants, read }) {
    if (!wants(FIT_RULES)) return;
    const { text, fault: unreadable } = read(FIT_RULES);
    if (unreadable) return yield { file: FIT_RULES, ...unreadable };
    const yaml = parseYaml(text);
    for (const { line, column, message } of yaml.problems)
      yield { file: FIT_RULES, line, column, message: `the file cannot be read: ${message}`, example: 'conditions:' };
    if (yaml.problems.length > 0) return;
    const schema = makeFitRulesSchema(codes, readSeries(root));
    const result = schema.safeParse(yaml.data, { reportInput: true });
    yield* faultsIn(FIT_RULES, schema, result.error?.issues ?? [], yaml);
  },
};
