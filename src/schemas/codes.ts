/** The vocabularies whose codes a practice or country file may use. File names in `content/vocabularies/`. */
export const vocabularyNames = [
  'sectors',
  'levels',
  'statuses',
  'channels',
  'requirements',
  'needs',
  'takeaway-kinds',
  'source-types',
  'source-relations',
  'cost-phases',
  'cost-bases',
  'funding-kinds',
  'transfer-degrees',
  'transfer-outcomes',
  'result-designs',
  'qualifiers',
  'gap-dimensions',
  'contributor-roles',
  'document-kinds',
  'institution-roles',
  'minimums',
  'regions',
] as const;

export type VocabularyName = (typeof vocabularyNames)[number];

/** Allowed codes per vocabulary, and the ISO 3166-1 alpha-3 codes of countries and areas. */
export type CodeLists = Readonly<Record<VocabularyName, readonly string[]>> & { readonly countries: readonly string[] };
