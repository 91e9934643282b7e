import { describe, expect, it } from 'vitest';
import { absolute, facetFolders, pageOf, urls } from '../../src/urls.ts';
import { facetNames } from '../../src/domain/facetNames.ts';

describe('addresses', () => {
  it.each([
    [urls.home('en'), '/'],
    [urls.home('ar'), '/ar/'],
    [urls.explorer('en'), '/practices/'],
    [urls.volume('en', 1), '/volumes/1/'],
    [urls.practice('en', 1, 'x-road'), '/volumes/1/x-road/'],
    [urls.referenced('1/x-road'), urls.practice('en', 1, 'x-road')],
    [urls.practice('ar', 1, 'x-road'), '/ar/volumes/1/x-road/'],
    [urls.facetValue('en', facetFolders.country, 'rwa'), '/countries/rwa/'],
    [urls.facetValue('en', facetFolders.sdg, '16'), '/sdgs/16/'],
    [urls.facetValue('en', facetFolders.minimum, 'voice'), '/without/voice/'],
    [urls.about('en'), '/about/'],
    [urls.about('fr', 'methods'), '/fr/about/methods/'],
    [urls.transfers('ar'), '/ar/transfers/'],
    [urls.transfers('en', 'to-ken'), '/transfers/#to-ken'],
    [urls.transfersJson(), '/api/transfers.json'],
    [urls.transfersCsv(), '/api/transfers.csv'],
    [urls.compare('ar'), '/ar/compare/'],
    [urls.scale(), '/api/scale.json'],
    [urls.practicesJson(), '/api/practices.json'],
    [urls.practiceJson('x-road'), '/api/practices/x-road.json'],
    [urls.countryJson('RWA'), '/api/countries/rwa.json'],
    [urls.countryCsv('RWA'), '/api/countries/rwa.csv'],
    [urls.conditionsJson('RWA'), '/api/conditions/rwa.json'],
    [urls.fit('ar', 'RWA'), '/ar/fit/rwa/'],
    [urls.requirement('en', 'esign'), '/requirements/esign/'],
    [urls.survey('ar'), '/ar/survey/'],
    [urls.surveyOf('en', ['rwa', 'income-low']), '/survey/?c=rwa&c=income-low'],
    [urls.surveyJson(), '/api/survey.json'],
    [urls.surveyCsv(), '/api/survey.csv'],
    [urls.practiceSchema(), '/schema/practice.schema.json'],
    [urls.feed(), '/feeds/all.xml'],
    [urls.feed('country', 'rwa'), '/feeds/country/rwa.xml'],
    [urls.citation(1, 'x-road', 'csl.json'), '/volumes/1/x-road.csl.json'],
    [urls.keepList('ar', 1), '/volumes/1/keep.ar.json'],
    [urls.keepOffline('ar', 1), '/ar/volumes/1/keep/offline/'],
    [urls.keepScopes('ar', 1).join(' '), '/ar/volumes/1/ /volumes/1/'],
    [urls.keepScopes('en', 1).join(' '), '/volumes/1/'],
    [urls.interfaceFile('ar', 'device/'), '/interface/device/ar.json'],
  ])('%s', (address, expected) => expect(address).toBe(expected));

  it('of the first page of the explorer is the explorer', () => {
    expect(pageOf(urls.explorer('en'), 1)).toBe(urls.explorer('en'));
    expect(pageOf(urls.explorer('en'), 2)).toBe('/practices/page/2/');
  });

  it('of a record lies in the folder of the records', () =>
    expect(urls.practiceJson('x-road')).toBe(`${urls.practiceJsonFolder()}x-road.json`));

  it('carry a question safely', () =>
    expect(urls.explorerWith('en', { q: 'land & title', sector: 'health' })).toBe('/practices/?q=land+%26+title&sector=health'));
  it('are whole with the site in front', () => expect(absolute(urls.home('en'))).toMatch(/^https?:\/\/[^/]+\/$/));
  it('have a folder for every facet', () => expect(Object.keys(facetFolders).sort()).toEqual([...facetNames].sort()));
});
