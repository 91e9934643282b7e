/**
 * A word that the search index has in every practice and no text has. Asked for no word at all, Pagefind loads the whole
 * index, 1.9 MB at 3,000 practices; asked for this one, the one part of it that holds the word.
 */
export const EVERY_PRACTICE = 'zqevery';
