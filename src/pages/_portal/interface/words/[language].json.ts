import type { APIRoute } from 'astro';
import { json } from '../../../../content/responses.ts';
import { interfaceLanguages, translator } from '../../../../files/interface.ts';
import { clientWords } from '../../../../words/clientWords.ts';

export const getStaticPaths = () => interfaceLanguages().map((language) => ({ params: { language } }));

/** The words of a record; fetched by the comparison. */
export const GET: APIRoute = ({ params }) => json(clientWords(translator(params['language']!)));
