import { z } from 'zod';
import { line } from './primitives.ts';

/** Frontmatter of a page of text (`content/pages/<lang>/<name>.mdx`) and of a foreword. */
export const pageSchema = z.strictObject({
  title: line(100),
  description: line(200).meta({ description: 'What the page is about, for search engines and lists.' }),
});
