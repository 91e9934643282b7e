import type { Key, Translator } from '../i18n/translate.ts';
import type { Choice, ChoiceQuestion } from '../schemas/questions.ts';

/** Labels by the name of a list and the code in it. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a value of a choice is called: by its list, by the interface, or by itself if it is a number. */
export function choiceLabel(t: Translator, labels: Labels, { vocabulary }: Pick<ChoiceQuestion, 'vocabulary'>, value: Choice): string {
  const label = vocabulary && labels[vocabulary]?.[String(value)];
  if (label) return label;
  const key = `choice.${value}`;
  return t.has(key) ? t(key as Key) : String(value);
}
