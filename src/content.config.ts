import { defineCollection } from 'astro:content';
import { forewordLoader, pageLoader, practiceLoader, translationLoader } from './content/loaders.ts';
import { readCodes } from './files/vocabularies.ts';
import { pageSchema } from './schemas/page.ts';
import { makePracticeSchema } from './schemas/practice.ts';
import { translationSchema } from './schemas/translation.ts';
import { site } from './site.ts';

const practices = () => ({
  practices: defineCollection({ loader: practiceLoader(), schema: makePracticeSchema(readCodes()) }),
  translations: defineCollection({ loader: translationLoader(), schema: translationSchema }),
});

export const collections = {
  ...(site.kind === 'preview' ? practices() : {}),
  forewords: defineCollection({ loader: forewordLoader(), schema: pageSchema }),
  pages: defineCollection({ loader: pageLoader(), schema: pageSchema }),
};
