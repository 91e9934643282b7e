/** American spellings and their British counterparts, as patterns; only what the dictionary then knows is offered. */
const COUNTERPARTS: readonly (readonly [RegExp, string])[] = [
  [/iz(?=e|ing|ation)/, 'is'],
  [/yz(?=e|ing)/, 'ys'],
  [/or(?=$|s$|ed$|ing$|able$|ful$|ite)/, 'our'],
  [/er(s?)$/, 're$1'],
  [/og(s?)$/, 'ogue$1'],
  [/gram(s?)$/, 'gramme$1'],
  [/l(ed|ing|er|ers)$/, 'll$1'],
  [/ense$/, 'ence'],
];

/** Words in which z belongs: their counterpart with s is another word. */
const ALWAYS_Z = /^(?:prize|prized|prizes|prizing|size|sized|sizes|sizing|capsize|capsized|capsizes|seize|seized|seizes|seizing)$/;

/** British spellings that an American word may stand for; not all of them are words. */
export const commonwealthForms = (word: string): string[] =>
  COUNTERPARTS.filter(([pattern]) => pattern.test(word)).map(([pattern, form]) => word.replace(pattern, form));

/**
 * The texts write -ise, as their first 72 did without exception. The dictionary takes the Oxford spelling -ize, too:
 * this is the form that the texts use instead, or undefined if the word has no such ending.
 */
export const oxfordForm = (word: string): string | undefined =>
  ALWAYS_Z.test(word) ? undefined : /iz(?:e[ds]?|ers?|ing|ations?|ational)$/.test(word) ? word.replace(/iz(?=[a-z]+$)/, 'is') : undefined;
