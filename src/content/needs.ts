import { needersByKey, type Needer } from '../domain/needs.ts';
import { perBuild } from './perBuild.ts';
import { allPractices } from './practices.ts';

const byKey = perBuild(async () => needersByKey(await allPractices()));

/** Practices that need something, by its key; those that cannot run without it first. */
export const needersOf = async (key: string): Promise<readonly Needer[]> => (await byKey()).get(key) ?? [];
