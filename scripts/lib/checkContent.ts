import { rules } from '../rules/index.ts';
import { readContentTree } from './contentTree.ts';
import { byPlace, type Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** What a check is about. */
export interface CheckOptions {
  /** The rules to run: all, or those that guard a build. */
  readonly among?: readonly Rule[];
  /** Files and folders from the project's folder; empty for all. */
  readonly paths?: readonly string[];
}

/**
 * Runs rules over the content.
 * @param root folder of the project
 * @param today YYYY-MM-DD
 * @returns the findings on what was asked, sorted by place; empty means that it is fine. `practices` are those looked at
 */
export function checkContent(root: string, today: string, options: CheckOptions = {}): { findings: Finding[]; practices: number } {
  const tree = readContentTree(root, today, options.paths);
  const findings = (options.among ?? rules).flatMap((rule) => [...rule.check(tree)].map((found) => ({ rule: rule.name, ...found })));
  return {
    findings: findings.filter(({ file }) => tree.wants(file)).sort(byPlace),
    practices: tree.asked.filter((p) => p.translation === undefined).length,
  };
}

/** Today in UTC as YYYY-MM-DD; `SOURCE_DATE_EPOCH` (seconds) wins, so that a build can be repeated later. */
export function today(env: NodeJS.ProcessEnv = process.env): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}
