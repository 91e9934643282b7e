import { parseFrontmatter } from '../../../src/markdown/frontmatter.ts';
import { parseBody } from '../../../src/markdown/tree.ts';
import { parseYaml } from '../../../src/markdown/yaml.ts';
import type { z } from 'zod';
import type { Rule } from '../rule.ts';
import { treeWith, type ContentTree } from '../contentTree.ts';

/** What a text is worth: how far it can be read, and what is wrong with it. */
interface State {
  /** 0: the fields cannot be read; 1: they do not fit the schema; 2: they do, and every rule can judge them. */
  readonly depth: 0 | 1 | 2;
  /** Findings as `rule|message`: their place may move. */
  readonly findings: readonly string[];
}

/** Rules that judge a text whether or not its fields can be read. */
const ALWAYS_JUDGE = new Set(['readable', 'characters', 'body', 'sections', 'figures', 'images', 'folder']);

/** Judges versions of one file. */
export interface Judge {
  /** May a text take the place of another one, if all that is promised is that its form changes? */
  keepsMeaning(before: string, after: string): boolean;
  /** May it, because something that was wrong is right and nothing that was right is wrong? */
  isBetter(before: string, after: string): boolean;
}

const withoutPlaces = (value: unknown) => JSON.stringify(value, (key, inner: unknown) => (key === 'position' ? undefined : inner)) ?? '';

/** All that a file says, without the way in which it is written down. */
function meaningOf(path: string, text: string): string {
  const parts = path.endsWith('.mdx') ? parseFrontmatter(text) : undefined;
  const body = parts && parseBody(parts.body);
  const said = body?.ok ? body.root : parts?.body.trimEnd();
  return withoutPlaces([(parts ?? parseYaml(text)).data, said]).normalize('NFC');
}

/** How often each entry stands in a list. */
const counted = (list: readonly string[]) => {
  const times = new Map<string, number>();
  for (const entry of list) times.set(entry, (times.get(entry) ?? 0) + 1);
  return times;
};

/**
 * Is something wrong now that was not before, and that could have been seen before? What the fields hid does not count: the
 * faults of fields that could not be read, or of a field under a name that does not exist. There, only their number can be held.
 */
function isWorse(before: State, after: State): boolean {
  const had = counted(before.findings);
  const wasHidden = (entry: string) =>
    before.depth < 2 && !ALWAYS_JUDGE.has(ruleOf(entry)) && (after.depth > before.depth || ruleOf(entry) === 'schema');
  return [...counted(after.findings)].some(([entry, times]) => times > (had.get(entry) ?? 0) && !wasHidden(entry) && !isUnread(entry));
}

const ruleOf = (entry: string) => entry.slice(0, entry.indexOf('|'));
/** Of fields that cannot be read, the parser says now this, now that. */
const isUnread = (entry: string) => /(?:fields|file) cannot be read: /.test(entry);

/**
 * A judge of one file. It asks the very rules of the check, all that look at a file by itself.
 * @param rules those that `npm run check` runs
 */
export function judgeOf(tree: ContentTree, path: string, schema: z.ZodType, rules: readonly Rule[]): Judge {
  const own = rules.filter(({ scope }) => scope !== 'corpus');
  const states = new Map<string, State>();
  function stateOf(text: string): State {
    const known = states.get(text);
    if (known) return known;
    const changed = treeWith(tree, path, text);
    const found = own.flatMap((rule) =>
      [...rule.check(changed)].filter(({ file }) => file === path).map(({ message }) => `${rule.name}|${message}`),
    );
    const yaml = path.endsWith('.mdx') ? parseFrontmatter(text) : parseYaml(text);
    const depth = !yaml || yaml.problems.length > 0 ? 0 : schema.safeParse(yaml.data).success ? 2 : 1;
    const state: State = { depth, findings: found };
    states.set(text, state);
    return state;
  }
  return {
    keepsMeaning: (before, after) => meaningOf(path, before) === meaningOf(path, after) && !isWorse(stateOf(before), stateOf(after)),
    isBetter(before, after) {
      const [old, now] = [stateOf(before), stateOf(after)];
      if (now.depth < old.depth || isWorse(old, now)) return false;
      return now.depth > old.depth || now.findings.length < old.findings.length;
    },
  };
}
