import { expect, it } from 'vitest';
import { readCountries } from '../../../src/files/reference.ts';
import { readWorldMap } from '../../../src/files/worldMap.ts';

const map = readWorldMap();
const members = [...readCountries().values()].filter(({ member }) => member).map(({ iso3 }) => iso3);

/** Corners of a path of relative moves. */
function corners(path: string): [number, number][] {
  return path
    .split('z')
    .filter(Boolean)
    .flatMap((ring) => {
      const [start, steps] = ring.slice(1).split('l') as [string, string];
      const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
      let [x, y] = numbers(start) as [number, number];
      const moves = numbers(steps);
      return Array.from({ length: moves.length / 2 }, (_, i): [number, number] => [(x += moves[2 * i]!), (y += moves[2 * i + 1]!)]);
    });
}

it('every Member State is a shape or a circle', () => {
  expect(members.filter((iso3) => !map.shapes[iso3] && !map.markers[iso3])).toEqual([]);
});

it('nothing is drawn that the list of countries does not name', () => {
  const known = readCountries();
  expect([...Object.keys(map.shapes), ...Object.keys(map.markers)].filter((iso3) => !known.has(iso3))).toEqual([]);
});

it('lies in the frame, whole numbers only', () => {
  for (const [iso3, path] of Object.entries(map.shapes)) {
    expect(path, iso3).toMatch(/^(M-?\d+[ -]?\d+l[\d -]+z)+$/);
    for (const [x, y] of corners(path)) expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height, `${iso3} ${x} ${y}`).toBe(true);
  }
  for (const [x, y] of Object.values(map.markers)) expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height).toBe(true);
});

it('is cut where the map ends: no line runs across it', () => {
  for (const [iso3, path] of Object.entries(map.shapes)) {
    const points = corners(path.split('z')[0]!);
    for (const [i, [x]] of points.entries()) if (i > 0) expect(Math.abs(x - points[i - 1]![0]), iso3).toBeLessThan(map.width / 4);
  }
});

/** Centres by Equal Earth’s own formula for known places: longitude 0 and the equator meet in the middle of the globe. */
it('stands where Equal Earth puts it', () => {
  const [x, y] = map.markers['STP']!;
  expect(Math.abs(x - 519)).toBeLessThanOrEqual(3);
  expect(Math.abs(y - 243)).toBeLessThanOrEqual(3);
});
