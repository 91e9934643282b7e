import { expect, it } from 'vitest';
import { today } from '../../../scripts/lib/checkContent.ts';

it('takes the date from SOURCE_DATE_EPOCH, so that a build can be repeated', () =>
  expect(today({ SOURCE_DATE_EPOCH: '1795564800' })).toBe('2026-11-25'));

it('is a date without it', () => expect(today({})).toMatch(/^\d{4}-\d{2}-\d{2}$/));
