import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Practice } from '../../src/domain/practice.ts';
import { today } from './checkContent.ts';

/** What something made of the content is stamped with. */
export interface Stamp {
  /** YYYY-MM-DD: that of the content, or what SOURCE_DATE_EPOCH says. Never of the clock. */
  readonly date: string;
  /** Version of the program and the beginning of the digest of the content, e.g. `0.1.0+3fa8c21d`. */
  readonly version: string;
  /** SHA-256 of the content. */
  readonly content: string;
}

/** The day of the newest review among some practices; undefined if there are none. */
export const newestReview = (practices: readonly Practice[]): string | undefined =>
  practices
    .map(({ record }) => record.reviewed.date)
    .sort()
    .at(-1);

/** @param own the date of the content @param content its SHA-256 */
export function stampOf(root: string, own: string, content: string, env: NodeJS.ProcessEnv = process.env): Stamp {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { date: env['SOURCE_DATE_EPOCH'] ? today(env) : own, version: `${version}+${content.slice(0, 8)}`, content };
}

/** A day at noon as zip files keep it, whatever the zone of this machine: zip knows no zones. */
export function noonOf(date: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day, 12);
}
