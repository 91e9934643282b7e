import type { APIRoute } from 'astro';
import { json } from '../../../../content/responses.ts';
import type { Condition } from '../../../../domain/conditions.ts';
import type { ConditionJson, ConditionsJson, Texts } from '../../../../exports/conditions.ts';
import { readConditions, readFitRules } from '../../../../files/conditions.ts';
import { memberStates } from '../../../../files/reference.ts';
import { interfaceLanguages, translator } from '../../../../files/interface.ts';
import { countryName } from '../../../../words/labels.ts';
import { conditionSource, conditionText, conditionUrl } from '../../../../words/conditions.ts';

export const getStaticPaths = () => memberStates().map(({ iso3 }) => ({ params: { iso3: iso3.toLowerCase() }, props: { iso3 } }));

const inLanguages = (text: (language: string) => string): Texts =>
  Object.fromEntries(interfaceLanguages().map((language) => [language, text(language)]));

const toJson = (condition: Condition): ConditionJson => ({
  key: condition.key,
  status: condition.status,
  says: inLanguages((language) => conditionText(translator(language), condition)),
  source: inLanguages((language) => conditionSource(translator(language), condition)),
  url: conditionUrl(condition),
});

/** How every requirement stands in a country, with words in the languages of the interface. */
export const GET: APIRoute<{ iso3: string }> = ({ props: { iso3 } }) =>
  json({
    country: iso3,
    name: inLanguages((language) => countryName(translator(language), iso3)),
    conditions: [...readConditions().get(iso3)!.values()].map(toJson),
    verdicts: readFitRules().verdicts.map(({ verdict, when }) => ({ verdict, when })),
  } satisfies ConditionsJson);
