/** The parts that a comparison is made of, and what counts as a difference. Nothing here knows practices or pages. */

/** One thing that a practice’s cell says. */
export interface Item {
  readonly text: string;
  /** Said below it, smaller. */
  readonly note?: string | undefined;
  /** Is it a contributor’s text, in the language of the practice, rather than a word of the interface? */
  readonly own?: boolean | undefined;
  /** Does only this one of the practices have it? */
  readonly onlyHere?: boolean | undefined;
}

export interface Cell {
  readonly items: readonly Item[];
  /** Is nothing known? The text then says so. */
  readonly unknown: boolean;
}

/**
 * `same`: known of all, and equal; `differs`: two known values differ; `unknown`: not known of all, and what is known is equal.
 * What is unknown is never taken as a difference, nor as the same.
 */
export type State = 'same' | 'differs' | 'unknown';

export interface Row {
  readonly label: string;
  readonly cells: readonly Cell[];
  /** Undefined for texts, which are not set against each other word by word. */
  readonly state: State | undefined;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
  /** What the reader must know before comparing the rows. */
  readonly note?: string | undefined;
}

/** A value that can be set against others: `key` decides, the rest is shown. Undefined: not known. */
export type Value = (Item & { readonly key: string | number | boolean }) | undefined;

/** Are these values the same? @param keys one a practice; undefined where not known */
export function stateOf(keys: readonly (string | number | boolean | undefined)[]): State {
  const known = new Set(keys.filter((key) => key !== undefined));
  if (known.size > 1) return 'differs';
  return known.size === 1 && keys.every((key) => key !== undefined) ? 'same' : 'unknown';
}

/** A cell that says that nothing is known, or none. */
const empty = (text: string): Cell => ({ items: [{ text }], unknown: true });

/** A row of single values. @param unknown what a cell says of a value that is not known */
export function valueRow(label: string, values: readonly Value[], unknown: string): Row {
  return {
    label,
    cells: values.map((value) => (value ? { items: [value], unknown: false } : empty(unknown))),
    state: stateOf(values.map((value) => value?.key)),
  };
}

/** A row of sets of codes: what only one practice has is marked. An empty set is not known, unless `none` is an answer. */
export function setRow(label: string, sets: readonly (readonly NonNullable<Value>[])[], none: string, noneIsKnown = false): Row {
  const owners = (key: unknown) => sets.filter((set) => set.some((item) => item.key === key)).length;
  const cellOf = (set: readonly NonNullable<Value>[]): Cell =>
    set.length === 0
      ? { ...empty(none), unknown: !noneIsKnown }
      : { items: set.map((item) => ({ ...item, onlyHere: sets.length > 1 && owners(item.key) === 1 })), unknown: false };
  const keyOf = (set: readonly NonNullable<Value>[]) =>
    set.length === 0 && !noneIsKnown ? undefined : [...new Set(set.map(({ key }) => String(key)))].sort().join('\n');
  return { label, cells: sets.map(cellOf), state: stateOf(sets.map(keyOf)) };
}

/** A row of texts, which are read side by side and not compared. */
export const textRow = (label: string, texts: readonly (readonly Item[])[], none: string): Row => ({
  label,
  cells: texts.map((items) => (items.length > 0 ? { items, unknown: false } : empty(none))),
  state: undefined,
});
