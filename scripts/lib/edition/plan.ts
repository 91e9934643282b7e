import { CHANGES, CITATION, nextEdition, type PartChange } from '../../../src/domain/editions.ts';
import { toCff } from '../../../src/exports/cff.ts';
import { inVolume } from '../../../src/files/editions.ts';
import { volumePath } from '../../../src/files/schemaVersion.ts';
import { readText } from '../../../src/files/text.ts';
import type { Manifest } from '../../../src/schemas/edition.ts';
import type { Volume } from '../../../src/schemas/volume.ts';
import { citableVolume } from '../../../src/words/citableVolume.ts';
import { SCHEMA_VERSION } from '../../migrations/index.ts';
import { firstEdition, withCorrections } from './changes.ts';
import { correctedManifest, firstManifest, jsonText, rebuiltManifest, type EditionParts } from './manifest.ts';
import type { Published } from './state.ts';
import { publishYaml } from './volumeYaml.ts';

/** What a freeze is going to write. The manifest comes last, when the volume was built with the other files in place. */
export interface Plan {
  readonly edition: string;
  readonly overlay: ReadonlyMap<string, string>;
  manifest(parts: EditionParts): Manifest;
}

const citation = (volume: Volume, edition: string, date: string): [string, string] => [
  inVolume(volume.number, CITATION),
  toCff(citableVolume(volume, { edition, date })),
];

/** Edition 1.0: the volume's record says that it is published. */
export function planFirst(root: string, volume: Volume, date: string): Plan {
  const { number } = volume;
  return {
    edition: '1.0',
    overlay: new Map([
      [inVolume(number, CHANGES), jsonText({ editions: [firstEdition(root, number, date)] })],
      citation(volume, '1.0', date),
      [volumePath(number), publishYaml(readText(root, volumePath(number)), { date, schema: SCHEMA_VERSION })],
    ]),
    manifest: (parts) => firstManifest(number, date, SCHEMA_VERSION, parts),
  };
}

/** The next edition, which records corrections. */
export function planErrata(root: string, volume: Volume, date: string, { manifest, changes }: Published): Plan {
  const edition = nextEdition(manifest.edition);
  return {
    edition,
    overlay: new Map([
      [inVolume(volume.number, CHANGES), jsonText(withCorrections(root, volume.number, edition, date, changes as PartChange[]))],
      citation(volume, edition, date),
    ]),
    manifest: (parts) => correctedManifest(manifest, date, parts),
  };
}

/** The same edition: only what was built is recorded anew. */
export const planAgain = ({ manifest }: Published): Plan => ({
  edition: manifest.edition,
  overlay: new Map(),
  manifest: (parts) => rebuiltManifest(manifest, parts),
});
