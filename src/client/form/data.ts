import { config } from 'zod';
import type { CodeLists } from '../../schemas/codes.ts';
import { makePracticeSchema } from '../../schemas/practice.ts';
import { textSchema } from '../../schemas/text.ts';
import { problemOf, type Fault } from '../../schemas/faults.ts';
import { TEXT } from '../../schemas/questions.ts';
import type { FormData } from '../../submission/formData.ts';
import { splitAnswers, tidy, type Answers } from '../../submission/answers.ts';
import type { Path } from '../../submission/paths.ts';

// The policy of the site allows no code that is made while it runs.
config({ jitless: true });

/** A fault at a path that has names and numbers only, as answers do. */
export interface FieldFault extends Fault {
  readonly path: Path;
}

/** The codes that records may use, as far as the questions offer them. */
const codesOf = ({ labels }: FormData): CodeLists =>
  Object.fromEntries(Object.entries(labels).map(([list, codes]) => [list, Object.keys(codes)])) as unknown as CodeLists;

/**
 * The very check of `npm run check`, for one record and its text.
 * @returns finds every fault of some answers, in the order of the schema
 */
export function makeChecker(data: FormData): (answers: Answers) => FieldFault[] {
  const practiceSchema = makePracticeSchema(codesOf(data));
  return (answers) => {
    const { record, text } = splitAnswers(tidy(data.questions, answers));
    const faults = (issues: readonly { path: PropertyKey[] }[] | undefined, below: Path): FieldFault[] =>
      (issues ?? []).map((issue) => ({
        ...problemOf(issue as Parameters<typeof problemOf>[0]),
        path: [...below, ...(issue.path as (string | number)[])],
      }));
    return [
      ...faults(practiceSchema.safeParse(record, { reportInput: true }).error?.issues, []),
      ...faults(textSchema.safeParse(text, { reportInput: true }).error?.issues, [TEXT]),
    ];
  };
}
