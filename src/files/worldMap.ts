import { contentPath, oncePerRoot, readText } from './text.ts';

/** The world as it is drawn: outlines by ISO 3166-1 alpha-3, and points for countries too small to be seen. Made by `npm run map`. */
export interface WorldMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: Readonly<Record<string, string>>;
  readonly other: string;
  readonly markers: Readonly<Record<string, readonly [number, number]>>;
}

export const readWorldMap = oncePerRoot(
  (root): WorldMap => JSON.parse(readText(root, contentPath('reference', 'world_map.json'))) as WorldMap,
);
