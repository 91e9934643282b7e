import type { CoverageFrame } from '../domain/coverage.ts';
import type { VocabularyName } from '../schemas/codes.ts';
import { readInterface } from './interface.ts';
import { listVolumes } from './list.ts';
import { readCountries } from './reference.ts';
import { oncePerRoot } from './text.ts';
import { readVocabularies } from './vocabularies.ts';

/** What could be covered, as the reference data, the vocabularies and the interface say. Nobody need use a deprecated code. */
export const readCoverageFrame = oncePerRoot((root): CoverageFrame => {
  const codes = (name: VocabularyName) =>
    readVocabularies(root)
      [name].entries.filter(({ deprecated }) => !deprecated)
      .map(({ code }) => code);
  return {
    countries: readCountries(root),
    sectors: codes('sectors'),
    statuses: codes('statuses'),
    volumes: listVolumes(root),
    languages: [...readInterface(root).keys()],
  };
});
