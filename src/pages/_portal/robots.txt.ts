import type { APIRoute } from 'astro';
import { absolute } from '../../urls.ts';
import { basePath } from '../../config.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute(`${basePath}/sitemap.xml`)}\n`);
