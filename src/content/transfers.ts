import type { RegionCode } from '../domain/practice.ts';
import { transferEdges, type Edge } from '../domain/transfers.ts';
import { readCountries } from '../files/reference.ts';
import { perBuild } from './perBuild.ts';
import { allPractices } from './practices.ts';

/** Region of a country. @throws for an area outside the five regions; the content check says so first */
function regionOf(iso3: string): RegionCode {
  const region = readCountries().get(iso3)?.region;
  if (!region) throw new Error(`${iso3} lies in none of the five regions`);
  return region;
}

/** Every transfer among the practices of this build: all on the portal, one volume’s in its own site. */
export const allEdges = perBuild(async (): Promise<readonly Edge[]> => transferEdges(await allPractices(), regionOf));

/**
 * Transfers of each volume’s practices, without a look at other volumes: a receiver elsewhere stays unknown in every kind of
 * build. A volume without practices has no entry.
 */
export async function edgesByVolume(): Promise<ReadonlyMap<number, readonly Edge[]>> {
  const volumes = Map.groupBy(await allPractices(), ({ volume }) => volume);
  return new Map([...volumes].map(([number, practices]) => [number, transferEdges(practices, regionOf)]));
}
