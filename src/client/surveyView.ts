import { surveyChart } from '../exports/surveyChart.ts';
import type { SurveyJson } from '../exports/surveyData.ts';
import type { Translator } from '../i18n/translate.ts';
import type { SurveyIndex } from '../schemas/surveyIndices.ts';
import { el, fromMarkup } from './dom.ts';
import { detailText, shownCsv, type ShownPoint, type ShownSeries } from './surveySeries.ts';

const styles = ['s1', 's2', 's3', 's4'];

/** A value as the reports print it: four decimals. */
const figure = (t: Translator, value: number) => t.fixed(value, 4);

/** The newest value of each line, as one sentence. */
export function findingText(t: Translator, series: readonly ShownSeries[], indexName: string): string {
  const values = series.map(({ name, points }) => {
    const last = points.findLast(({ value }) => value !== undefined);
    return last
      ? t('survey.explore.value', { name, value: figure(t, last.value!), year: String(last.edition.year) })
      : t('survey.explore.noValue', { name });
  });
  return t('survey.explore.finding', { index: indexName, values: t.series(values) });
}

function chart(t: Translator, data: SurveyJson, series: readonly ShownSeries[], index: SurveyIndex): HTMLElement {
  const drawn = surveyChart({
    editions: data.editions,
    index,
    direction: t.direction,
    groupLabel: (group) => t(`survey.group.${group}`),
    series: series.map(({ points }, i) => ({ values: points.map(({ value }) => value), style: styles[i]! })),
  });
  return el('div', { class: index === 'egdi' ? 'plot banded' : 'plot' }, fromMarkup(drawn));
}

function cell(t: Translator, point: ShownPoint): HTMLElement {
  if (point.value === undefined) return el('td', { class: 'unknown' }, t('survey.explore.none'));
  const detail = detailText(t, point);
  return el('td', {}, figure(t, point.value), ...(detail ? [el('small', {}, detail)] : []));
}

function table(t: Translator, data: SurveyJson, series: readonly ShownSeries[], caption: string): HTMLElement {
  const head = [t('survey.explore.edition'), ...series.map(({ name }) => name)].map((name) => el('th', { scope: 'col' }, name));
  const rows = data.editions.map((edition, i) =>
    el('tr', {}, el('th', { scope: 'row' }, String(edition.year)), ...series.map(({ points }) => cell(t, points[i]!))),
  );
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows.reverse())),
  );
}

/** A link that saves what is shown; the file is made on the reader’s device. */
function download(t: Translator, series: readonly ShownSeries[], index: SurveyIndex): HTMLElement {
  const url = URL.createObjectURL(new Blob([shownCsv(series, index)], { type: 'text/csv;charset=utf-8' }));
  const name = `${['survey', index, ...series.map(({ code }) => code)].join('-')}.csv`;
  return el('p', {}, el('a', { href: url, download: name }, t('survey.explore.download')));
}

/** Parts of the page that show what is compared. */
export interface ComparisonPlace {
  readonly figure: HTMLElement;
  readonly finding: HTMLElement;
  readonly chart: HTMLElement;
  readonly table: HTMLElement;
}

/** Shows chart, table and download of what is compared; nothing for nothing. */
export function showComparison(
  place: ComparisonPlace,
  t: Translator,
  data: SurveyJson,
  series: readonly ShownSeries[],
  index: SurveyIndex,
  indexName: string,
): void {
  place.figure.hidden = series.length === 0;
  if (series.length === 0) return place.table.replaceChildren();
  const legend = series.map(({ name }, i) => el('li', { class: styles[i] }, name));
  place.finding.textContent = findingText(t, series, indexName);
  place.chart.replaceChildren(chart(t, data, series, index), el('ul', { class: 'legend', role: 'list' }, ...legend));
  place.table.replaceChildren(table(t, data, series, indexName), download(t, series, index));
}
