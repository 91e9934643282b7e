import { z } from 'zod';
import { line } from './primitives.ts';

const host = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/)
  .meta({ description: 'A host in lower case, without scheme and path.', examples: ['www.example.org'] });

/** Words that sell instead of telling, each with what to write instead (`.github/editorial/promotional.yaml`). */
export const promotionalSchema = z.strictObject({
  name: z.literal('promotional'),
  description: line(300),
  entries: z
    .array(
      z.strictObject({
        words: z
          .array(z.string().regex(/^[a-z]+(-[a-z]+)*$/))
          .min(1)
          .meta({
            description: 'The word in all its forms; a hyphen stands for a blank or none, too.',
            examples: [['seamless', 'seamlessly']],
          }),
        instead: line(160).meta({ description: 'What to write instead.', examples: ['say which steps fell away'] }),
      }),
    )
    .min(1),
});

export type PromotionalWords = z.infer<typeof promotionalSchema>;

/** What the check knows about addresses (`.github/editorial/links.yaml`). */
export const linkListsSchema = z.strictObject({
  name: z.literal('links'),
  description: line(300),
  http: z.array(host).meta({ description: 'Hosts that may be linked with http: nobody has yet seen them answer over https.' }),
  frontPages: z.array(host).meta({ description: 'Hosts whose front page itself is a source.' }),
  shorteners: z.array(host).meta({ description: 'Services that hide where a link leads.' }),
  mirrors: z.record(host, line(60)).meta({ description: 'Sites on which others put copies: host and the name it goes by.' }),
});

export type LinkLists = z.infer<typeof linkListsSchema>;
