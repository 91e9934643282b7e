import type { APIRoute } from 'astro';
import { json } from '../../../content/responses.ts';
import { toScale } from '../../../exports/scale.ts';
import { readCountries } from '../../../files/reference.ts';

export const GET: APIRoute = () => json(toScale(readCountries().values()));
