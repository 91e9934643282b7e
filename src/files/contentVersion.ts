/** The live preview loads its pages and its loaders as separate modules, so what they share hangs on the process. */
const shared = globalThis as { compendiumContentVersion?: number };

/** Counts the changes of content in the life of this process. Builds see none. */
export const contentVersion = (): number => shared.compendiumContentVersion ?? 0;

/** Says that a practice was changed on disk. */
export const contentChanged = (): void => void (shared.compendiumContentVersion = contentVersion() + 1);
