import type { Rule } from '../lib/rule.ts';
import { body } from './body.ts';
import { countries } from './countries.ts';
import { dates } from './dates.ts';
import { figures } from './figures.ts';
import { fitRules } from './fitRules.ts';
import { folder } from './folder.ts';
import { interfaceStrings } from './interface.ts';
import { money } from './money.ts';
import { pages } from './pages.ts';
import { place } from './place.ts';
import { readable } from './readable.ts';
import { schema } from './schema.ts';
import { sections } from './sections.ts';
import { sources } from './sources.ts';
import { transfers } from './transfers.ts';
import { unique } from './unique.ts';

/** Every rule of the content check, in the order in which authors meet them. */
export const rules: readonly Rule[] = [
  readable,
  schema,
  folder,
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
];
