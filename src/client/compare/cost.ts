import { BASE_YEAR } from '../../domain/money.ts';
import type { WholeJson } from '../../exports/practiceJson.ts';
import type { Key } from '../../i18n/translate.ts';
import { setRow, stateOf, textRow, valueRow, type Group, type Item } from './rows.ts';
import { own, type Words } from './words.ts';

type CostOf = WholeJson['computed']['cost'];

/** One amount: what it is, as its source gives it, and in dollars of the base year or why not. */
function amountItem({ item, conversion }: CostOf['items'][number], { t, label }: Words): Item {
  const dollars = conversion.ok
    ? `${t.dollars(conversion.usdBase)} (${BASE_YEAR})`
    : t(`cost.refusal.${conversion.refusal}` as Key, { currency: item.currency, year: String(item.year) });
  const what = `${label('cost-phases', item.phase)}, ${label('cost-bases', item.basis)}${item.unit ? ` (${item.unit})` : ''}`;
  return own(item.covers, `${what}: ${item.currency} ${t.number(item.amount)} (${item.year}) = ${dollars}`);
}

const yearsOf = ({ from, to }: { from: number; to: number }, { t }: Words) =>
  from === to ? String(from) : t('years.range', { from: String(from), to: String(to) });

/** What each practice cost: the band with what it covers and when, then every amount. */
export function costGroup(practices: readonly WholeJson[], words: Words): Group {
  const { t, label } = words;
  const costs = practices.map(({ computed }) => computed.cost);
  const records = practices.map(({ record }) => record.cost);
  const bands = costs.map(({ band }) => band);
  const unknown = t('cost.unknown');
  const scopes = bands.map((band) => band?.scope);
  return {
    id: 'cost',
    title: t('glance.cost'),
    note: stateOf(scopes) === 'differs' ? t('compare.scopeWarning') : undefined,
    rows: [
      valueRow(
        t('facet.cost'),
        bands.map((band) => band && { key: band.code, text: t(`facet.cost.${band.code}` as Key) }),
        unknown,
      ),
      valueRow(
        t('cost.inBase', { year: String(BASE_YEAR) }),
        bands.map((band) => band && { key: t.dollars(band.usdBase), text: t.dollars(band.usdBase) }),
        unknown,
      ),
      valueRow(
        t('compare.scope'),
        scopes.map((scope) => scope && { key: scope, text: t(`cost.scope.${scope}` as Key) }),
        unknown,
      ),
      valueRow(
        t('compare.figureYears'),
        bands.map((band) => band && { key: yearsOf(band.years, words), text: yearsOf(band.years, words) }),
        unknown,
      ),
      valueRow(
        t('compare.perInhabitant'),
        bands.map((band) =>
          band?.perInhabitant === undefined ? undefined : { key: t.dollars(band.perInhabitant), text: t.dollars(band.perInhabitant) },
        ),
        unknown,
      ),
      textRow(
        t('cost.caption'),
        costs.map(({ items }) => items.map((item) => amountItem(item, words))),
        unknown,
      ),
      textRow(
        t('cost.noteLabel'),
        records.map(({ note }) => (note ? [own(note)] : [])),
        t('compare.none'),
      ),
      textRow(
        t('cost.excluded'),
        records.map(({ excluded }) => excluded.map((text) => own(text))),
        t('unknown.short'),
      ),
      setRow(
        t('cost.funding'),
        records.map(({ funding }) => funding.map(({ kind, from }) => ({ key: kind, text: label('funding-kinds', kind), note: from }))),
        t('unknown.short'),
      ),
    ],
  };
}
