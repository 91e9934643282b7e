import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetJsonLd, practiceJsonLd, scriptSafe } from '../../../src/exports/jsonld.ts';
import { citable } from '../../fixtures/citable.ts';

describe('scriptSafe', () => {
  it('cannot close a script element', () => expect(scriptSafe('</script><script>alert(1)</script>')).not.toMatch(/[<>]/));
  it('cannot open a comment', () => expect(scriptSafe('<!--')).not.toContain('<'));
  it('escapes the line separators of old JavaScript', () => expect(scriptSafe('a\u2028b\u2029c')).toBe('"a\\u2028b\\u2029c"'));
  it('brings every value back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(scriptSafe(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

it('describes a practice in the language of its page', () => {
  const json = JSON.parse(practiceJsonLd(citable(), { language: 'ar', title: 'الأرض', summary: 'ملخص' })) as object;
  expect(json).toMatchObject({
    '@type': 'ScholarlyArticle',
    headline: 'الأرض',
    inLanguage: 'ar',
    datePublished: '2026-11-25',
    dateModified: '2026-11-26',
    isPartOf: { volumeNumber: '3' },
  });
});

it('keeps a hostile title inside', () => {
  const title = '</script><img src=x onerror=alert(1)>';
  expect(practiceJsonLd(citable(), { language: 'en', title, summary: 'x' })).not.toContain('</script>');
});

it('describes the downloads', () => {
  const json = JSON.parse(datasetJsonLd({ name: 'n', description: 'd', url: 'u', files: [{ url: 'f', format: 'text/csv' }] })) as object;
  expect(json).toMatchObject({
    '@type': 'Dataset',
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: 'f' }],
  });
});
