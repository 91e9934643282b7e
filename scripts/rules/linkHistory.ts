import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LINK_HISTORY } from '../../src/files/linkHistory.ts';
import { readText } from '../../src/files/text.ts';
import { parseYaml } from '../../src/markdown/yaml.ts';
import { linkHistorySchema } from '../../src/schemas/linkHistory.ts';
import { faultsIn } from '../lib/faults.ts';
import type { Rule } from '../lib/rule.ts';

const EXAMPLE = 'Take the last good version of the file and run npm run links again.';

/** The value of JSON, or what is wrong with it. */
function parsed(text: string): { data: unknown } | { fault: string } {
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

export const linkHistory: Rule = {
  name: 'link-history',
  description: 'The history of links is as npm run links writes it: a merge or a hand may have broken it.',
  scope: 'project',
  *check({ root }) {
    if (!existsSync(join(root, LINK_HISTORY))) return;
    const text = readText(root, LINK_HISTORY);
    const json = parsed(text);
    if ('fault' in json)
      return yield { file: LINK_HISTORY, line: 1, column: 1, message: `the file cannot be read: ${json.fault}`, example: EXAMPLE };
    const { error } = linkHistorySchema.safeParse(json.data, { reportInput: true });
    if (!error) return;
    // JSON is YAML, and the reader of YAML knows the places of values.
    const yaml = parseYaml(text);
    yield* faultsIn(LINK_HISTORY, linkHistorySchema, error.issues, yaml);
  },
};
