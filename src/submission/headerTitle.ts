import type { Question } from '../schemas/questions.ts';

/** Title of a question as it stands behind its path; groups of a list are called one by one. */
export const headerTitle = (question: Question): string =>
  (question.kind === 'list' && question.item.kind === 'group' && question.item.title) || question.title;
