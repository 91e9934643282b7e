import { CORE_SCHEMA, load } from 'js-yaml';
import { locatedYaml, type LocatedYaml } from './locatedYaml.ts';

/** Anchors, aliases, tags and merge keys: records have none, and what they stand for is bounded by the other parser only. */
const INDIRECT = /(?:^|[\s[{,:-])(?:[&*!]\S|<<)/;

/** The values of plain YAML; undefined for whatever is not plain, or wrong. */
function plainValues(text: string): unknown {
  if (INDIRECT.test(text)) return undefined;
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/**
 * Parses YAML as the record's authors mean it: YAML 1.2 core, unique keys, no merge keys, aliases bounded.
 * Never throws: what is wrong is listed in `problems`, with positions in the file.
 *
 * Nearly every text is right and nobody asks where its values stand. So the values come from a parser that is eight times
 * as fast, and the one that keeps positions runs when a problem has to be shown.
 * @param text YAML
 * @param firstLine line of the file on which `text` starts, counted from 1
 */
export function parseYaml(text: string, firstLine = 1): LocatedYaml {
  const data = plainValues(text);
  if (data === undefined) return locatedYaml(text, firstLine);
  let located: LocatedYaml | undefined;
  return { data, problems: [], locate: (path, key) => (located ??= locatedYaml(text, firstLine)).locate(path, key) };
}
