import type { WholeJson } from '../../exports/practiceJson.ts';
import { yearsText } from '../../i18n/years.ts';
import { setRow, textRow, valueRow, type Group, type Item } from './rows.ts';
import { own, type Words } from './words.ts';

type Practices = readonly WholeJson[];

/** What each practice is: where, for whom, how people reach it, how it stands. */
export function factsGroup(practices: Practices, words: Words): Group {
  const { t } = words;
  const records = practices.map(({ record }) => record);
  const unknown = t('unknown.short');
  return {
    id: 'facts',
    title: t('compare.group.facts'),
    rows: [
      valueRow(
        t('facet.country'),
        records.map(({ country }) => ({ key: country, text: words.country(country) })),
        unknown,
      ),
      valueRow(
        t('facet.region'),
        practices.map(({ computed }) => words.coded('regions', computed.region)),
        unknown,
      ),
      valueRow(
        t('compare.level'),
        records.map(({ level }) => words.coded('levels', level)),
        unknown,
      ),
      valueRow(
        t('facet.sector'),
        records.map(({ sector }) => words.coded('sectors', sector)),
        unknown,
      ),
      setRow(
        t('facet.sdg'),
        records.map(({ sdgs }) => sdgs.map((goal) => ({ key: goal, text: t('sdg.short', { goal }) }))),
        unknown,
      ),
      valueRow(
        t('facet.status'),
        records.map(({ status }) => words.coded('statuses', status)),
        unknown,
      ),
      valueRow(
        t('glance.running'),
        records.map((record) => ({ key: `${record.started} ${record.ended}`, text: yearsText(t, record) })),
        unknown,
      ),
      setRow(
        t('facet.channel'),
        records.map(({ channels }) => channels.map((code) => words.coded('channels', code))),
        unknown,
      ),
      setRow(
        t('practice.languages'),
        records.map(({ languages }) => languages.map((code) => ({ key: code, text: t.languageName(code) }))),
        unknown,
      ),
      textRow(
        t('practice.beneficiaries'),
        records.map(({ beneficiaries }) => [own(beneficiaries)]),
        unknown,
      ),
      textRow(
        t('practice.implementer'),
        records.map(({ implementer }) => [own(implementer)]),
        unknown,
      ),
      textRow(
        t('practice.partners'),
        records.map(({ partners }) => partners.map((name) => own(name))),
        t('compare.none'),
      ),
    ],
  };
}

/** What stands against each practice, and what became of it. */
export function limitsGroup(practices: Practices, { t }: Words): Group {
  const records = practices.map(({ record }) => record);
  const answered = (answer: string | undefined) => `${t('criticism.answer')} ${answer ?? t('criticism.noAnswer')}`;
  return {
    id: 'limits',
    title: t('compare.group.limits'),
    rows: [
      textRow(
        t('criticism.title'),
        records.map(({ criticism }) => criticism.map(({ claim, answer }) => own(claim, answered(answer)))),
        t('compare.none'),
      ),
      textRow(
        t('barriers.title'),
        records.map(({ barriers }) => barriers.map((text) => own(text))),
        t('compare.none'),
      ),
      textRow(
        t('adaptations.title'),
        records.map(({ adaptations }) => adaptations.map((text) => own(text))),
        t('compare.none'),
      ),
    ],
  };
}

/** What is known of the record itself. */
export function recordGroup(practices: Practices, { t }: Words): Group {
  const records = practices.map(({ record }) => record);
  const errata = (list: readonly { date: string; text: string }[]): Item[] => list.map(({ date, text }) => own(text, t.date(date)));
  return {
    id: 'record',
    title: t('compare.group.record'),
    rows: [
      textRow(
        t('sources.title'),
        records.map(({ sources }) => [{ text: t.plural('compare.sources', sources.length) }]),
        t('compare.none'),
      ),
      textRow(
        t('practice.awards'),
        records.map(({ awards }) => awards.map(({ name, year }) => own([name, year].filter(Boolean).join(', ')))),
        t('compare.none'),
      ),
      textRow(
        t('compare.reviewed'),
        records.map(({ reviewed }) => [{ text: t.date(reviewed.date) }]),
        t('unknown.short'),
      ),
      textRow(
        t('compare.contributors'),
        records.map(({ contributors }) => contributors.map(({ name }) => own(name))),
        t('unknown.short'),
      ),
      textRow(
        t('errata.title'),
        records.map((record) => errata(record.errata)),
        t('compare.none'),
      ),
      valueRow(
        t('facet.volume'),
        practices.map(({ volume }) => ({ key: volume, text: t.number(volume) })),
        t('unknown.short'),
      ),
    ],
  };
}
