import { isMap, parse, parseDocument, type Document, type Pair, type Scalar, type YAMLMap } from 'yaml';

/** A change of a text: what stands from `at` to `to` gives way. */
interface Splice {
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

const rangeOf = (node: unknown) => (node as { range: [number, number, number] }).range;
const lineEnd = (text: string, at: number) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));

/** Columns before the key: a block map is as deep as its first key stands. */
const depthOf = (text: string, map: YAMLMap) => {
  const start = rangeOf((map.items[0] as Pair).key)[0];
  return start - (text.lastIndexOf('\n', start - 1) + 1);
};

/** A new pair at the end of a map, in the way in which the map is written. */
function added(text: string, map: YAMLMap, after: Pair, entry: string): Splice {
  const end = rangeOf(after.value)[1];
  if (map.flow) return { at: end, to: end, text: `, ${entry}` };
  const at = lineEnd(text, end);
  return { at, to: at, text: `\n${' '.repeat(depthOf(text, map))}${entry}` };
}

/** Sets a plain value in a map; a key that is not there comes after the pair named. */
function set(text: string, map: YAMLMap, key: string, value: string, after: string): Splice {
  const old = map.get(key, true) as Scalar | undefined;
  if (old) return { at: rangeOf(old)[0], to: rangeOf(old)[1], text: value };
  const pairs = map.items as Pair<Scalar>[];
  return added(text, map, pairs.find((pair) => pair.key.value === after) ?? pairs.at(-1)!, `${key}: ${value}`);
}

function mapsOf(document: Document): [YAMLMap, YAMLMap] {
  const dates = document.get('dates', true);
  if (!isMap(document.contents) || !isMap(dates)) throw new Error('volume.yaml: not a record with dates');
  return [document.contents, dates];
}

/**
 * Publishes a volume’s record. Only the values concerned change: comments, order and layout stay as their author left them,
 * which no YAML writer promises.
 * @param text of `volume.yaml`
 * @returns the text with status, date and schema set
 * @throws if the text is not a record, or if the change would not read back as meant
 */
export function publishYaml(text: string, { date, schema }: { readonly date: string; readonly schema: number }): string {
  const [record, dates] = mapsOf(parseDocument(text));
  const splices = [
    set(text, record, 'status', 'published', 'theme'),
    set(text, record, 'schema', String(schema), 'number'),
    set(text, dates, 'published', date, 'opened'),
  ];
  const result = splices
    .sort((a, b) => b.at - a.at)
    .reduce((changed, { at, to, text: entry }) => changed.slice(0, at) + entry + changed.slice(to), text);
  const before = parse(text) as { dates: object };
  const meant = { ...before, status: 'published', schema, dates: { ...before.dates, published: date } };
  const sorted = (value: unknown) => JSON.stringify(value, Object.keys({ ...meant, ...meant.dates }).sort());
  if (sorted(parse(result)) !== sorted(meant)) throw new Error('volume.yaml: set status, schema and dates.published by hand');
  return result;
}
