import { isIndependent } from '../../domain/evidence.ts';
import type { WholeJson } from '../../exports/practiceJson.ts';
import { asOfText, valueText } from '../../i18n/results.ts';
import type { Result } from '../../schemas/result.ts';
import { setRow, textRow, valueRow, type Group, type Item } from './rows.ts';
import { own, type Words } from './words.ts';

/** How well each practice is proven, with the answers behind the grade. */
export function evidenceGroup(practices: readonly WholeJson[], words: Words): Group {
  const { t, yesOrNo } = words;
  const all = practices.map(({ computed }) => computed.evidence);
  const inputs = all.map((evidence) => evidence.inputs);
  const unknown = t('unknown.short');
  return {
    id: 'evidence',
    title: t('glance.evidence'),
    rows: [
      valueRow(
        t('facet.evidence'),
        all.map(({ grade }) => ({ key: grade, text: t('evidence.of', { grade }) })),
        unknown,
      ),
      textRow(
        t('evidence.why'),
        all.map(({ base, inputs: { stale } }) => [{ text: t(`evidence.grade.${base}`), note: stale ? t('evidence.stale') : undefined }]),
        unknown,
      ),
      valueRow(
        t('compare.independentSources'),
        inputs.map(({ independentSources: n }) => ({ key: n, text: t.number(n) })),
        unknown,
      ),
      valueRow(
        t('compare.independentEffect'),
        inputs.map(({ independentEffect }) => yesOrNo(independentEffect)),
        unknown,
      ),
      valueRow(
        t('compare.confirmedTransfer'),
        inputs.map(({ confirmedTransfer }) => yesOrNo(confirmedTransfer)),
        unknown,
      ),
      valueRow(
        t('compare.newestFigure'),
        inputs.map(({ newestResult: year }) => (year === undefined ? undefined : { key: year, text: String(year) })),
        unknown,
      ),
      setRow(
        t('evidence.raise').replace(/:$/, ''),
        all.map(({ raises }) => raises.map((raise) => ({ key: raise, text: t(`evidence.raise.${raise}`) }))),
        t('compare.nothing'),
        true,
      ),
    ],
  };
}

/** `Titles issued: 42 → over 1,000 titles, 2020`, and whose figure it is. */
function resultItem(result: Result, relation: string, { t, label }: Words): Item {
  const value = valueText(t, result, result.qualifier && label('qualifiers', result.qualifier));
  const change = result.before === undefined ? value : t('compare.beforeAfter', { before: result.before, after: value });
  const whose = isIndependent(relation) ? t('result.independent') : label('source-relations', relation);
  return own(
    `${result.metric}: ${change}, ${asOfText(t, result)}`,
    t.series([whose, label('result-designs', result.design), ...(result.note ? [result.note] : [])]),
  );
}

/** What each practice achieved, in figures. */
export function resultsGroup(practices: readonly WholeJson[], words: Words): Group {
  const results = practices.map(({ record }) =>
    record.results.map((result) => resultItem(result, record.sources[result.source - 1]?.relation ?? '', words)),
  );
  return { id: 'results', title: words.t('result.caption'), rows: [textRow(words.t('result.metric'), results, words.t('unknown.short'))] };
}
