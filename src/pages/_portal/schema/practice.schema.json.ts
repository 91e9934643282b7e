import type { APIRoute } from 'astro';
import { json } from '../../../content/responses.ts';
import { readCodes } from '../../../files/vocabularies.ts';
import { toJsonSchema } from '../../../schemas/jsonSchema.ts';
import { makePracticeSchema } from '../../../schemas/practice.ts';
import { absolute, urls } from '../../../urls.ts';

/** The JSON Schema of a practice’s record, generated from the schema that checks it. */
export const GET: APIRoute = () => json({ $id: absolute(urls.practiceSchema()), ...toJsonSchema(makePracticeSchema(readCodes())) });
