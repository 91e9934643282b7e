import { translator } from '../../../src/files/interface.ts';
import { readCodes } from '../../../src/files/vocabularies.ts';
import { faultText } from '../../../src/i18n/problems.ts';
import { problemOf } from '../../../src/schemas/faults.ts';
import { makePracticeSchema } from '../../../src/schemas/practice.ts';
import type { Key } from '../../../src/i18n/translate.ts';
import { withValue } from '../../../src/submission/paths.ts';
import type { Asking } from './ask.ts';

const begins = (path: readonly PropertyKey[], with_: readonly PropertyKey[]) => with_.every((step, i) => path[i] === step);

/**
 * What is wrong with one answer, in English: that it was not understood, or what the schema says of it. What the schema
 * says of all that is not answered yet is left out.
 */
export function faultOfAnswer(root: string): Asking['faultOf'] {
  const t = translator('en');
  const schema = makePracticeSchema(readCodes(root));
  return (question, path, read) => {
    if (!read.ok) return t(`template.answer.${read.fault.problem}` as Key, { ...read.fault.values, field: question.title });
    const issues = schema.safeParse(withValue({}, path, read.value), { reportInput: true }).error?.issues ?? [];
    const issue = issues.find((one) => begins(one.path, path));
    return issue && faultText(t, { ...problemOf(issue), path: issue.path }, question.title);
  };
}
