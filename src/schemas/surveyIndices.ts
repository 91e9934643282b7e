/**
 * Indices of the UN E-Government Survey: the whole, its three parts, and the index of e-participation beside it.
 * In a file of their own, so that browser code can name them without carrying the checks.
 */
export const surveyIndices = ['egdi', 'osi', 'tii', 'hci', 'epi'] as const;
export type SurveyIndex = (typeof surveyIndices)[number];
