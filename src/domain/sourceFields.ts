/** A practice rests on so many sources at least. */
export const MIN_SOURCES = 3;

/** Every place of a record that names a source by number. */
export function* sourceFields(value: unknown, path: PropertyKey[] = []): Generator<{ path: PropertyKey[]; number: number }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key === 'source' && typeof inner === 'number') yield { path: [...path, step], number: inner };
    else if (!(path.length === 0 && key === 'sources')) yield* sourceFields(inner, [...path, step]);
  }
}
