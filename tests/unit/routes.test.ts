import { describe, expect, it } from 'vitest';
import { patternOf } from '../../src/integrations/routes.ts';

describe('the pattern of a page’s file', () => {
  it.each([
    ['index.astro', '/[...lang]'],
    ['practices/index.astro', '/[...lang]/practices'],
    ['practices/page/[page].astro', '/[...lang]/practices/page/[page]'],
    ['volumes/[volume]/[slug].astro', '/[...lang]/volumes/[volume]/[slug]'],
    ['[folder]/index.astro', '/[...lang]/[folder]'],
    ['about/indexes.astro', '/[...lang]/about/indexes'],
  ])('%s exists in every language', (file, pattern) => expect(patternOf(file)).toBe(pattern));

  it.each([
    ['api/practices.json.ts', '/api/practices.json'],
    ['volumes/[volume]/[slug].csl.json.ts', '/volumes/[volume]/[slug].csl.json'],
    ['404.astro', '/404'],
  ])('%s exists once', (file, pattern) => expect(patternOf(file)).toBe(pattern));
});
