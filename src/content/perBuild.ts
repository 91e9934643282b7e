import { contentVersion } from '../files/contentVersion.ts';

/**
 * Something that all pages share and that follows from the content alone: made when the first page asks, and made anew only when
 * content changed under the live preview.
 */
export function perBuild<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: { readonly version: number; readonly value: Promise<T> } | undefined;
  return () => {
    const version = contentVersion();
    if (kept?.version !== version) kept = { version, value: make() };
    return kept.value;
  };
}
