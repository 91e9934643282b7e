import type { Finding } from '../finding.ts';

/** What a check of a pull request found, or that its result cannot be read. */
export type CheckResult = { readonly findings: readonly Finding[] } | 'unreadable';

/** More than this no honest check writes. */
const MOST_BYTES = 4_000_000;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

/** Takes the known fields and nothing else. */
function finding(value: unknown): Finding | undefined {
  const { rule, file, line, column, message, example } = (value ?? {}) as Record<string, unknown>;
  if (!isText(rule) || !isText(file) || !isText(message) || !isText(example) || !isCount(line) || !isCount(column)) return undefined;
  return { rule, file, line, column, message, example };
}

/**
 * Reads the output of `npm run check -- --format json`. It was written where a stranger's code ran, so nothing about it is
 * taken for granted; one entry that is no finding makes the whole unreadable.
 * @param text undefined if there is none
 */
export function readCheckResult(text: string | undefined): CheckResult {
  if (text === undefined || text.length > MOST_BYTES) return 'unreadable';
  try {
    const data: unknown = JSON.parse(text);
    const findings = Array.isArray(data) ? data.map(finding) : [undefined];
    return findings.every((one) => one !== undefined) ? { findings } : 'unreadable';
  } catch {
    return 'unreadable';
  }
}
