import type { Rule } from '../lib/rule.ts';
import { body } from './body.ts';
import { characters } from './characters.ts';
import { countries } from './countries.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { fitRules } from './fitRules.ts';
import { folder } from './folder.ts';
import { frozen } from './frozen.ts';
import { images } from './images.ts';
import { interfaceStrings } from './interface.ts';
import { linkHistory } from './linkHistory.ts';
import { links } from './links.ts';
import { money } from './money.ts';
import { pages } from './pages.ts';
import { place } from './place.ts';
import { readable } from './readable.ts';
import { reading } from './reading.ts';
import { schema } from './schema.ts';
import { sections } from './sections.ts';
import { sentences } from './sentences.ts';
import { sources } from './sources.ts';
import { spelling } from './spelling.ts';
import { transfers } from './transfers.ts';
import { unique } from './unique.ts';
import { wording } from './wording.ts';

/** Rules that guard integrity and safety, in the order in which authors meet them. No site is built while one of them finds something. */
export const guards: readonly Rule[] = [
  readable,
  characters,
  schema,
  folder,
  images,
  place,
  unique,
  dates,
  sources,
  transfers,
  body,
  sections,
  figures,
  money,
  countries,
  fitRules,
  pages,
  interfaceStrings,
  linkHistory,
  frozen,
];

/** Rules of style: the part of the editorial standard that a machine can hold. The check and the tests hold them, a build does not wait for them. */
export const style: readonly Rule[] = [reading, sentences, wording, spelling, links];

/** Every rule of the content check. */
export const rules: readonly Rule[] = [...guards, ...style];
