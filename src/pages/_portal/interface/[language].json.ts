import type { APIRoute } from 'astro';
import { json } from '../../../content/responses.ts';
import { interfaceLanguages, translator } from '../../../files/interface.ts';
import { clientKeys } from '../../../i18n/clientKeys.ts';

export const getStaticPaths = () => interfaceLanguages().map((language) => ({ params: { language } }));

/** The strings that most browser code needs; fetched when a reader reaches for it. */
export const GET: APIRoute = ({ params }) => json(Object.fromEntries(clientKeys(translator(params['language']!))));
