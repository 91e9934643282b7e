import type { AverageCode, Survey } from '../domain/survey.ts';
import { incomeGroups } from '../domain/survey.ts';
import type { Key, Translator } from '../i18n/translate.ts';
import type { SurveyRow } from '../schemas/survey.ts';
import { labelOf } from './labels.ts';

/** Name of a set of countries: the world, a region, an income group. */
export const averageName = (t: Translator, code: AverageCode): string =>
  code === 'world' || incomeGroups.some((group) => code === `income-${group}`)
    ? t(`survey.average.${code}` as Key)
    : labelOf(t, 'regions', code);

/** A value of an index as it is printed in the reports: four decimals. */
export const indexValue = (t: Translator, value: number): string => t.fixed(value, 4);

/** Why a country has no value of the whole index in an edition. */
export const noValueText = (t: Translator, status: SurveyRow['status']): string =>
  t(status === 'not_assessed' ? 'survey.notAssessed' : 'survey.notRanked');

/** Source line under what is shown of the Survey. */
export const surveySource = (t: Translator, survey: Survey): string =>
  t('survey.source', { first: String(survey.editions[0]!.year), last: String(survey.editions.at(-1)!.year) });
