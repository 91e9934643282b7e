import { LineCounter, parseDocument, type Document } from 'yaml';

/** A place in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** YAML text with its values and a way back from a value to its place in the file. */
export interface LocatedYaml {
  readonly data: unknown;
  readonly problems: readonly (Position & { readonly message: string })[];
  /** Place of the value at `path`, or of its nearest ancestor that exists. `key` asks for the key instead of the value. */
  locate(path: readonly PropertyKey[], key?: string): Position;
}

/** More aliases than this are an attack (“billion laughs”), not a record. */
const MAX_ALIASES = 20;

/** One slip may bring a thousand complaints of the parser; the first ones name it. */
const MAX_PROBLEMS = 5;

/** The same as `parseYaml`, by the parser that knows where each value stands. */
export function locatedYaml(text: string, firstLine: number): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, strict: true });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  // A tag that means nothing here is only a warning to the parser, which then takes the value for text.
  const problems = [...document.errors, ...document.warnings].slice(0, MAX_PROBLEMS).map((error) => ({
    ...at(error.pos[0]),
    message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, ''),
  }));
  return {
    ...valuesOf(document, problems.length > 0, at),
    locate: (path, key) => locate(document, at, path, key, firstLine),
  } satisfies LocatedYaml;

  function valuesOf(doc: Document, broken: boolean, place: (offset: number) => Position) {
    if (broken) return { data: undefined, problems };
    try {
      const data = doc.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
      // An alias may point at what it stands in; such a value has no end.
      JSON.stringify(data);
      return { data, problems };
    } catch (error) {
      const message = error instanceof TypeError ? 'a value contains itself' : error instanceof Error ? error.message : String(error);
      return { data: undefined, problems: [{ ...place(Math.max(0, text.search(/\*[\w-]/))), message }] };
    }
  }
}

function locate(
  document: Document,
  at: (offset: number) => Position,
  path: readonly PropertyKey[],
  key: string | undefined,
  firstLine: number,
): Position {
  if (key !== undefined) {
    const parent = document.getIn(path, true) as { items?: { key?: { value?: unknown; range?: [number, number, number] } }[] } | undefined;
    const range = parent?.items?.find((pair) => pair.key?.value === key)?.key?.range;
    if (range) return at(range[0]);
  }
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return at(node.range[0]);
  }
  return { line: firstLine, column: 1 };
}
