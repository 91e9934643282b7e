import type { Practice } from '../domain/practice.ts';
import { allPractices } from './practices.ts';

export type PracticeProps = { practice: Practice };

/** Paths of a file that exists once for each practice. */
export const practicePaths = async () =>
  (await allPractices()).map((practice) => ({ params: { volume: String(practice.volume), slug: practice.slug }, props: { practice } satisfies PracticeProps }));
