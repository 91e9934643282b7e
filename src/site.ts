import { listVolumes } from './files/list.ts';
import { projectRoot } from './files/text.ts';

/**
 * Which site this build makes: the portal, one volume, or (live preview) everything at once.
 * Set by the commands through the environment, because Astro’s configuration is read before anything of ours runs.
 */
export type Site =
  | { readonly kind: 'portal' }
  | { readonly kind: 'volume'; readonly volume: number }
  | { readonly kind: 'preview'; readonly volume: number | undefined };

/** `portal`, `volume-3`, `preview` or `preview-3`. Throws on anything else. */
export function parseSite(name: string): Site {
  const [, kind, number] = /^(portal|volume|preview)(?:-(\d+))?$/.exec(name) ?? [];
  if (kind === 'portal' && !number) return { kind };
  if (kind === 'volume' && number) return { kind, volume: Number(number) };
  if (kind === 'preview') return { kind, volume: number ? Number(number) : undefined };
  throw new Error(`no such site: ${name}`);
}

export const site: Site = parseSite(process.env['COMPENDIUM_SITE'] ?? 'preview');

/** Volumes whose records this build reads: all for the portal, one for a volume. */
export const volumesInScope = (): number[] => {
  const all = listVolumes(projectRoot);
  return site.kind === 'portal' || site.volume === undefined ? all : all.filter((number) => number === site.volume);
};
