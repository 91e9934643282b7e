import { expect, it } from 'vitest';
import { content } from '../fixtures/content.ts';

it('finds nothing wrong with a fine tree', () => {
  expect(content().check()).toEqual([]);
});
