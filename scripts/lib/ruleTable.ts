import type { Rule } from './rule.ts';

const SCOPES = { practice: 'each text by itself', corpus: 'held against all practices', project: 'files that are no practices' } as const;

const about = (rule: Rule, isGuard: boolean): string =>
  [
    `${rule.name}  (${SCOPES[rule.scope]}; ${isGuard ? 'a build waits for it' : 'style: a build does not wait for it'})`,
    `    ${rule.description}`,
    ...(rule.exceptions ? [`    exceptions: ${rule.exceptions}`] : []),
    ...(rule.fix ?? []).map(({ does }) => `    check:fix ${does}`),
  ].join('\n');

/** The rules as text for people, in the order in which they are run. @param guards those that a build waits for */
export const ruleTable = (rules: readonly Rule[], guards: readonly Rule[]): string =>
  rules.map((rule) => about(rule, guards.includes(rule))).join('\n\n');

/** The rules for other programs, as JSON. */
export const rulesAsJson = (rules: readonly Rule[], guards: readonly Rule[]): string =>
  JSON.stringify(
    rules.map(({ name, description, scope, exceptions, fix }, i) => ({
      name,
      description,
      scope,
      guardsBuild: guards.includes(rules[i]!),
      exceptions: exceptions ?? null,
      fixes: (fix ?? []).map(({ does }) => does),
    })),
    null,
    2,
  );
