import { z } from 'zod';
import { says } from './problems.ts';

/** Words of a whole text, citations not counted: what a reader reads to the end, and what a case needs. */
export const MIN_WORDS = 500;
export const MAX_WORDS = 900;
/** Characters of one section; a whole text has under 10,000. */
const MAX_SECTION = 8000;

const section = (title: string, description: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(MAX_SECTION)
    .refine((text) => !/^#{1,2}\s/m.test(text), says('no-heading'))
    // MDX would take such a line for code.
    .refine((text) => !/^[ \t]*(?:import|export)(?![a-zA-Z0-9-])/m.test(text), says('no-code-line'))
    .meta({ title, description, 'x-lines': true, 'x-step': 'text' });

/**
 * The text of a practice, a section a key. The titles are the headings in the file, `## Challenge`, in this order; the
 * last one is left out where there is nothing to say.
 */
export const textSchema = z.strictObject({
  challenge: section('Challenge', 'What was wrong, for whom, and since when. Figures carry their source, as in: 4 of 10 [2].'),
  solution: section('Solution', 'What was done, step by step, by whom; how a person uses it. Name what is unusual.'),
  results: section('Results', 'What came of it, with the year and source of every figure. What did not work, too.'),
  cost: section('Cost', 'What it cost and who paid. If you do not know, say what you looked for and where.'),
  transferability: section(
    'Transferability',
    'What must exist first; who took it over, and how it went; what others would have to change.',
  ),
  lessons: section('Lessons', 'What you would tell a colleague abroad who wants to do the same; a list with hyphens is fine.'),
  criticism: section('Criticism', 'Who criticises what, and what those concerned reply. Leave it empty if there is none.').optional(),
});

export type PracticeText = z.infer<typeof textSchema>;

/** Headings of the sections, in order, with their names in the record; those that a text may lack are optional. */
export const sections = Object.entries(textSchema.shape).map(([name, schema]) => ({
  name: name as keyof PracticeText,
  heading: (schema instanceof z.ZodOptional ? schema.unwrap() : schema).meta()!.title!,
  optional: schema instanceof z.ZodOptional,
}));
