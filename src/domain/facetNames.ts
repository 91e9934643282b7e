/** Ways to narrow the list of practices, in the order of the explorer. A name is the parameter in addresses. */
export const facetNames = ['country', 'region', 'sector', 'sdg', 'cost', 'evidence', 'status', 'channel', 'minimum', 'volume'] as const;
export type FacetName = (typeof facetNames)[number];

/** What of a facet a reader chose: `{ sector: ['health', 'justice'], minimum: ['voice'] }`. */
export type Chosen = Partial<Record<FacetName, readonly string[]>>;

/**
 * How several values of one facet go together: a practice needs one of them (health or justice), or all. A place that
 * lacks two things lacks them at once: who names both looks for practices that do without both.
 */
export const combinationOf = (name: FacetName): 'any' | 'all' => (name === 'minimum' ? 'all' : 'any');

/** Do values have what is chosen of a facet: one of the chosen, or all, as the facet combines them? */
export const hasChosen = (own: readonly string[], name: FacetName, chosen: readonly string[]): boolean =>
  combinationOf(name) === 'all' ? chosen.every((value) => own.includes(value)) : chosen.some((value) => own.includes(value));
