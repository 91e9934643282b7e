import type { Choice } from '../schemas/questions.ts';
import { unwrapped } from './characters.ts';
import { choiceName, type Speech } from './choices.ts';
import { escaped } from './grammar.ts';
import type { AnsweredQuestion, SingleQuestion } from './readAnswer.ts';
import { plainNumber } from './readNumber.ts';

/** Text of one line so that `readAnswer` takes it as it stands, even where it looks as if it were wrapped in marks. */
const guarded = (text: string) => (text.startsWith('\\') || unwrapped(text) !== text ? `\\${text}` : text);

function writeSingle(question: SingleQuestion, value: unknown, speech: Speech): string {
  if (question.kind === 'choice' && question.values.includes(value as Choice)) return choiceName(speech, question, value as Choice);
  if (typeof value === 'number') return plainNumber(value);
  return question.kind === 'text' && !question.lines && question.pattern === undefined ? guarded(String(value)) : String(value);
}

const isNone = (value: unknown) => value === undefined || value === null || value === '';

/**
 * An answer as lines of the template, the way back of `readAnswer`.
 * @returns nothing for no answer
 */
export function writeAnswer(question: AnsweredQuestion, value: unknown, speech: Speech): string[] {
  if (isNone(value)) return [];
  const lines =
    question.kind === 'list' && Array.isArray(value)
      ? value.map((item) => `- ${writeSingle(question.item, item, speech)}`)
      : [writeSingle(question.kind === 'list' ? question.item : question, value, speech)];
  return lines.flatMap((line) => line.split('\n')).map(escaped);
}
