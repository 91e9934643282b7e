import type { APIRoute } from 'astro';
import { json } from '../../../../content/responses.ts';
import { interfaceLanguages, translator } from '../../../../files/interface.ts';
import { deviceKeys } from '../../../../i18n/clientKeys.ts';

export const getStaticPaths = () => interfaceLanguages().map((language) => ({ params: { language } }));

/** The strings of keeping a volume on the device. */
export const GET: APIRoute = ({ params }) => json(Object.fromEntries(deviceKeys(translator(params['language']!))));
