import type { APIRoute } from 'astro';
import { practiceFeed } from '../../../content/feed.ts';
import { allPractices } from '../../../content/practices.ts';
import { translator } from '../../../files/interface.ts';

export const GET: APIRoute = async () => practiceFeed(await allPractices(), translator('en')('feed.all'));
