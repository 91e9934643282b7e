import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, languageTag, slug, webAddress } from '../../../src/schemas/primitives.ts';

describe('isoDate', () => {
  it('takes a date as text', () => expect(isoDate.parse('2026-11-25')).toBe('2026-11-25'));
  it('takes a Date, as the YAML reader of Astro hands it over', () => expect(isoDate.parse(new Date('2026-11-25'))).toBe('2026-11-25'));
  it('takes 29 February of a leap year only', () => {
    expect(isoDate.safeParse('2024-02-29').success).toBe(true);
    expect(isoDate.safeParse('2026-02-29').success).toBe(false);
  });
  it.each(['25.11.2026', '2026-13-01', '2026-00-10', '2026-11-25T10:00:00Z', '26-11-25', '', 20261125, null, new Date(Number.NaN)])(
    'refuses %s',
    (value) => {
      expect(isoDate.safeParse(value).success).toBe(false);
    },
  );
  it('says the same for a Date and for its text', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        expect(isoDate.parse(date)).toBe(isoDate.parse(date.toISOString().slice(0, 10)));
      }),
    );
  });
});

describe('webAddress', () => {
  it.each(['https://example.org', 'http://example.org/a/b?c=d#e', 'https://example.org:8443/report', 'https://münchen.example.de/'])(
    'takes %s',
    (address) => {
      expect(webAddress.safeParse(address).success).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'ftp://example.org/file',
    'file:///etc/passwd',
    'mailto:a@example.org',
    '/practices/',
    '../report.pdf',
    'report.pdf',
    'example.org',
    '//example.org/report',
    'https:example.org',
    'https:/example.org',
    'http://localhost',
    'http://localhost:8080/report',
    'http://127.0.0.1',
    'http://127.1/',
    'http://0x7f000001/',
    'http://10.0.0.1/report',
    'http://[::1]/',
    'https://intranet/report',
    '',
  ])('refuses %j', (address) => expect(webAddress.safeParse(address).success).toBe(false));

  it('refuses an address of more than 600 characters', () =>
    expect(webAddress.safeParse(`https://example.org/${'a'.repeat(600)}`).success).toBe(false));
});

describe('slug', () => {
  it.each(['x-road', 'a', '2-steps'])('takes %s', (name) => expect(slug.safeParse(name).success).toBe(true));
  it.each(['X-Road', 'x_road', '-x', 'x-', 'x--road', 'é', '../x', 'x/y', '', 'a'.repeat(81)])('refuses %j', (name) =>
    expect(slug.safeParse(name).success).toBe(false),
  );
});

describe('languageTag', () => {
  it.each(['en', 'ar', 'zh-Hans', 'pt-BR', 'tet', 'es-419'])('takes %s', (tag) => expect(languageTag.safeParse(tag).success).toBe(true));
  it.each(['EN', 'english', 'en_GB', 'e', ''])('refuses %j', (tag) => expect(languageTag.safeParse(tag).success).toBe(false));
});
