import { bareAstro } from './bareAstro.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Outsider } from './outsider.ts';
import { starlight } from './starlight.ts';

/** The other generators, in the order of the report. */
export const OUTSIDERS: readonly Outsider[] = [hugo, eleventy, starlight, bareAstro];
