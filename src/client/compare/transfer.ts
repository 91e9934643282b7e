import { takenOverBy } from '../../domain/practice.ts';
import type { WholeJson } from '../../exports/practiceJson.ts';
import type { Transfer } from '../../schemas/transferability.ts';
import { setRow, textRow, valueRow, type Group, type Item, type Row } from './rows.ts';
import { own, type Words } from './words.ts';

/** A row for a requirement that any of the practices names: how much it needs it, how it shows, what others did without. */
function needRow(key: string, practices: readonly WholeJson[], { t, label }: Words): Row {
  const values = practices.map(({ record }) => {
    const named = record.transferability.requires.find((requirement) => requirement.key === key);
    if (!named) return { key: '', text: t('compare.notNamed') };
    const substitute = named.substitute && `${t('needs.substitute')} ${named.substitute}`;
    const note = [named.note, substitute].filter(Boolean).join(' · ');
    return { key: named.need, text: label('needs', named.need), note: note || undefined };
  });
  return valueRow(label('requirements', key), values, t('unknown.short'));
}

/** What must exist first: a row for each requirement, in the order of the fixed list. */
export function needsGroup(practices: readonly WholeJson[], words: Words): Group {
  const named = new Set(practices.flatMap(({ record }) => record.transferability.requires.map(({ key }) => key)));
  const keys = [...words.codes('requirements').filter((code) => named.delete(code)), ...named];
  return { id: 'needs', title: words.t('needs.title'), rows: keys.map((key) => needRow(key, practices, words)) };
}

/** The seven dimensions of the design-reality gap. */
export function gapsGroup(practices: readonly WholeJson[], { t, label, codes }: Words): Group {
  const gapOf = (practice: WholeJson, code: string) => {
    const gap = (practice.record.transferability.gaps as Record<string, number | 'unknown'>)[code];
    return typeof gap === 'number' ? { key: gap, text: t('compare.ofTen', { gap }) } : undefined;
  };
  return {
    id: 'gaps',
    title: t('compare.group.gaps'),
    note: t('gaps.title'),
    rows: codes('gap-dimensions').map((code) =>
      valueRow(
        label('gap-dimensions', code),
        practices.map((practice) => gapOf(practice, code)),
        t('unknown.short'),
      ),
    ),
  };
}

function transferItem(transfer: Transfer, { t, label, country }: Words): Item {
  const how = [label('transfer-degrees', transfer.degree), label('transfer-outcomes', transfer.outcome)];
  const changed = transfer.changed && `${t('transfers.changed')} ${transfer.changed}`;
  const where = [country(transfer.country), transfer.year].filter(Boolean).join(' ');
  return own([transfer.part, changed].filter(Boolean).join('. '), t.series([where, ...how]));
}

/** Where the practices came from, and who took them over. */
export function transfersGroup(practices: readonly WholeJson[], words: Words): Group {
  const { t, country } = words;
  const takers = practices.map((practice) => takenOverBy(practice).map((iso3) => ({ key: iso3, text: country(iso3) })));
  const origins = practices.map(({ record }) =>
    record.transferability.takenFrom.map((origin) => ({ key: origin.practice, text: country(origin.country) })),
  );
  const transfers = practices.map(({ record }) => record.transfers.map((transfer) => transferItem(transfer, words)));
  return {
    id: 'transfers',
    title: t('transfers.title'),
    rows: [
      setRow(t('compare.takenFrom'), origins, t('compare.none')),
      setRow(t('glance.taken'), takers, t('glance.nobody')),
      textRow(t('compare.transfers'), transfers, t('compare.none')),
    ],
  };
}

/** What can be carried home, and what it is built of. */
export function takeawaysGroup(practices: readonly WholeJson[], words: Words): Group {
  const { t, label, yesOrNo } = words;
  const technologies = practices.map(({ record }) => record.technology);
  const openness = (open: boolean | 'partly' | 'unknown') =>
    open === 'unknown' ? undefined : open === 'partly' ? { key: open, text: t('technology.partly') } : yesOrNo(open);
  const takeaways = practices.map(({ record }) =>
    record.transferability.takeaways.map(({ kind, what, licence }) =>
      own(what, t.series([label('takeaway-kinds', kind), ...(licence ? [licence] : [])])),
    ),
  );
  return {
    id: 'takeaways',
    title: t('takeaways.title'),
    rows: [
      textRow(t('compare.takeaways'), takeaways, t('compare.none')),
      valueRow(
        t('technology.openSource'),
        technologies.map(({ openSource }) => openness(openSource)),
        t('unknown.short'),
      ),
      valueRow(
        t('compare.licence'),
        technologies.map(({ licence }) => (licence ? { key: licence, text: licence } : undefined)),
        t('unknown.short'),
      ),
      textRow(
        t('technology.components'),
        technologies.map(({ components }) => components.map((name) => own(name))),
        t('unknown.short'),
      ),
      textRow(
        t('technology.standards'),
        technologies.map(({ standards }) => standards.map((name) => own(name))),
        t('unknown.short'),
      ),
    ],
  };
}
