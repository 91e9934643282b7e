import type { APIRoute } from 'astro';
import { interfaceLanguages } from '../../../files/interface.ts';
import { emptyTemplate } from '../../../words/template.ts';

export const getStaticPaths = () => interfaceLanguages().map((language) => ({ params: { language } }));

/** The text template. A byte-order mark and Windows line ends, because the oldest editors know no other sign of UTF-8 and no other end. */
export const GET: APIRoute = ({ params }) =>
  new Response(`\uFEFF${emptyTemplate(params['language']!).replaceAll('\n', '\r\n')}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
