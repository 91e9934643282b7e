import { rules } from '../rules/index.ts';
import { readContentTree } from './contentTree.ts';
import { byPlace, type Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/**
 * Runs rules over the content.
 * @param root folder of the project
 * @param today YYYY-MM-DD
 * @param among the rules to run: all, or those that guard a build
 * @returns all findings, sorted by place; empty means that the content is fine
 */
export function checkContent(root: string, today: string, among: readonly Rule[] = rules): { findings: Finding[]; practices: number } {
  const tree = readContentTree(root, today);
  const findings = among.flatMap((rule) => [...rule.check(tree)].map((finding) => ({ rule: rule.name, ...finding })));
  return { findings: findings.sort(byPlace), practices: tree.practices.filter((p) => p.translation === undefined).length };
}

/** Today in UTC as YYYY-MM-DD; `SOURCE_DATE_EPOCH` (seconds) wins, so that a build can be repeated later. */
export function today(env: NodeJS.ProcessEnv = process.env): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}
