import type { MdastPluginEntry } from 'satteri';
import { parseFrontmatter } from './frontmatter.ts';
import { allowedComponents, checkSubset, forewordComponents } from './subset.ts';

/**
 * Refuses, inside the build, whatever the content check would refuse in a foreword or a page: these are compiled, and a
 * build started by another road must not run what somebody wrote. Practices are not compiled at all: see `html.ts`.
 */
export const onlyAllowed: MdastPluginEntry = ({ source, fileURL }) => {
  const parts = parseFrontmatter(source);
  const [problem] = checkSubset(
    parts?.body ?? source,
    /\/foreword[^/]*\.mdx$/.test(fileURL?.pathname ?? '') ? forewordComponents : allowedComponents,
  );
  if (problem)
    throw new Error(
      `${fileURL?.pathname ?? 'text'}:${problem.line + (parts?.bodyLine ?? 1) - 1}:${problem.column} ${problem.message}. ${problem.example}`,
    );
  return { name: 'only-allowed' };
};
