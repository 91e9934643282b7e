import type { RegionCode } from '../domain/practice.ts';
import { transferEdges, type Edge } from '../domain/transfers.ts';
import { readCountries } from '../files/reference.ts';
import { allPractices } from './practices.ts';

/** Region of a country. @throws for an area outside the five regions; the content check says so first */
function regionOf(iso3: string): RegionCode {
  const region = readCountries().get(iso3)?.region;
  if (!region) throw new Error(`${iso3} lies in none of the five regions`);
  return region;
}

/** Every transfer among the practices of this build: all on the portal, one volume’s in its own site. */
export const allEdges = async (): Promise<Edge[]> => transferEdges(await allPractices(), regionOf);

/** Transfers of one volume’s practices: as far as its pages may look, in every kind of build. */
export const edgesOfVolume = async (volume: number): Promise<Edge[]> =>
  transferEdges(
    (await allPractices()).filter((practice) => practice.volume === volume),
    regionOf,
  );
