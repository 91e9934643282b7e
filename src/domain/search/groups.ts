/** Items by a key, each group in the order of the items. `Map.groupBy` does the same, but not in browsers of before 2023. */
export function groups<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return found;
}

/** The first item of each key, in the order in which keys turn up. */
export function firsts<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T> {
  const found = new Map<K, T>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return found;
}
