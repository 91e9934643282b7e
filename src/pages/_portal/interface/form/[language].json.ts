import type { APIRoute } from 'astro';
import { json } from '../../../../content/responses.ts';
import { interfaceLanguages, translator } from '../../../../files/interface.ts';
import { formData } from '../../../../words/formData.ts';

export const getStaticPaths = () => interfaceLanguages().map((language) => ({ params: { language } }));

/** The questions about a practice with their words, for the form. */
export const GET: APIRoute = ({ params }) => json(formData(translator(params['language']!)));
