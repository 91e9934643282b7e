import { describe, expect, it } from 'vitest';
import { linkSummary } from '../../src/domain/links.ts';
import { readLinkHistory } from '../../src/files/linkHistory.ts';
import { practicePages, read } from './site.ts';

const summary = linkSummary(readLinkHistory());

describe('the page of dead links', () => {
  const page = read('about/links/index.html');

  it('says that no check was run until one was', () => {
    expect(page.includes('No check has been run yet.')).toBe(summary === undefined);
    expect(page.includes('id="checks"')).toBe(summary !== undefined);
  });

  it('says when an address counts as dead', () => expect(page).toContain('at least 14 days apart'));
});

it.each(practicePages)('%s leads to the list of dead links', (file) => expect(read(file)).toMatch(/href="(\/[a-z]{2})?\/about\/links\/"/));
