/**
 * What the schemas' own rules have to say, by name. The words stand in `content/interface` (`problem.<name>`), one
 * sentence a language: a schema knows no language.
 */
export const ownProblems = [
  'one-line',
  'web-address',
  'ends-before-start',
  'unit-with-phase',
  'note-without-amount',
  'range-upwards',
  'since-before',
  'one-to-five-musts',
  'no-heading',
  'no-code-line',
] as const;
export type OwnProblem = (typeof ownProblems)[number];

/** The message of a rule: the name of the problem, for `explain` to find. */
export const says = (problem: OwnProblem): { message: OwnProblem } => ({ message: problem });

export const isOwnProblem = (message: string): message is OwnProblem => (ownProblems as readonly string[]).includes(message);
