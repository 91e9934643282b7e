import { z } from 'zod';
import { isoDate, line } from './primitives.ts';

/**
 * Frontmatter of a translated text, `<lang>.mdx` beside the original. Facts and figures stay in the original;
 * a translation carries words only, and names the state of the original that it follows.
 */
export const translationSchema = z.strictObject({
  title: line(140, 4).meta({ description: 'The title, translated.' }),
  summary: line(360, 20).meta({ description: 'The summary, translated.' }),
  translated: z.strictObject({
    date: isoDate,
    by: line(80).meta({ description: 'Who translated; "machine" if nobody has read it yet.' }),
    original: isoDate.meta({ description: 'The review date of the original that the translation follows.' }),
  }),
});
