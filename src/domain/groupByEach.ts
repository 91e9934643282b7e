/**
 * Items by each of their keys: an item with several stands under all of them.
 * @returns groups in the order in which keys turn up, each in the order of the items
 */
export function groupByEach<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const pairs = items.flatMap((item) => keysOf(item).map((key) => ({ key, item })));
  return new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, own]) => [key, own.map(({ item }) => item)]));
}
