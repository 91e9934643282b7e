import { expect, it } from 'vitest';
import { coverMarks } from '../../../src/domain/cover.ts';
import { coverCard } from '../../../src/exports/cover.ts';
import { practice } from '../../fixtures/practice.ts';

it('draws a circle a practice, hollow where it has stopped, and no text', () => {
  const svg = coverCard(coverMarks([practice({}, { slug: 'a' }), practice({ status: 'ended' }, { slug: 'b' })]));
  expect(svg.match(/<circle /g)).toHaveLength(2);
  expect(svg.match(/stroke-width="2"/g)).toHaveLength(1);
  expect(svg).not.toContain('<text');
});
