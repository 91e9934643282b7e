import { describe, expect, it } from 'vitest';
import { isBelow, isFrontPage, pageKey, trackersIn } from '../../../../scripts/lib/editorial/address.ts';

describe('pageKey', () => {
  const key = pageKey('https://example.org/report');
  it.each([
    'http://example.org/report',
    'https://www.example.org/report/',
    'https://EXAMPLE.org/report#page=3',
    'https://example.org/report/index.html',
    'https://example.org//report?utm_source=x&fbclid=1',
  ])('takes %s as the same page', (address) => expect(pageKey(address)).toBe(key));
  it.each(['https://example.org/Report', 'https://m.example.org/report', 'https://example.org/report?id=1', 'https://example.org/reports'])(
    'takes %s as another',
    (address) => expect(pageKey(address)).not.toBe(key),
  );
  it('does not mind the order of parameters', () =>
    expect(pageKey('https://example.org/?a=1&b=2')).toBe(pageKey('https://example.org/?b=2&a=1')));
});

describe('trackersIn', () => {
  it('names what tracks, and leaves what leads to the page', () =>
    expect(trackersIn(new URL('https://example.org/a?id=1&utm_medium=mail&lang=en&gclid=2&ocid=3'))).toEqual(['utm_medium', 'gclid']));
});

describe('isFrontPage', () => {
  it.each(['https://example.org', 'https://example.org/', 'https://example.org/index.php', 'https://example.org/#top'])('%s', (address) =>
    expect(isFrontPage(new URL(address))).toBe(true),
  );
  it.each(['https://example.org/en', 'https://example.org/?p=5', 'https://example.org/index'])('not %s', (address) =>
    expect(isFrontPage(new URL(address))).toBe(false),
  );
});

it('isBelow takes the host itself and those below it', () => {
  expect(['scribd.com', 'de.scribd.com', 'notscribd.com', 'scribd.com.example.org'].map((host) => isBelow(host, 'scribd.com'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
