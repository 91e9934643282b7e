import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkHistorySchema, type LinkHistory } from '../schemas/linkHistory.ts';
import { contentPath, oncePerRoot, readText } from './text.ts';

/** What `npm run links` found, check by check. */
export const LINK_HISTORY = contentPath('links.json');

const NOTHING: LinkHistory = { addresses: {} };

/** The history of every address; empty while no check was run. Throws on a file that does not fit; the content check says where. */
export const readLinkHistory = oncePerRoot((root): LinkHistory => {
  if (!existsSync(join(root, LINK_HISTORY))) return NOTHING;
  return linkHistorySchema.parse(JSON.parse(readText(root, LINK_HISTORY)));
});
