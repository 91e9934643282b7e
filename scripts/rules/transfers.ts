import { referenceOf } from '../../src/domain/transfers.ts';
import { readCountries } from '../../src/files/reference.ts';
import { isValid, validPractices, type CheckedPractice, type ContentTree, type ValidPractice } from '../lib/contentTree.ts';
import { inRecord, type Found, type Rule } from '../lib/rule.ts';

/** What a record says of the other end of a transfer. */
interface End {
  readonly country: string;
  readonly practice: string;
}

/** What is wrong with a pointer at another practice: the field at fault, what, and what would pass. */
function faultOf(own: ValidPractice, { country, practice }: End, all: ReadonlyMap<string, CheckedPractice>) {
  const field = 'practice';
  if (practice === referenceOf(own)) return { field, message: `${practice} is this practice itself`, example: 'Name the other one.' };
  const other = all.get(practice);
  if (!other || !isValid(other)) {
    const meant = [...all.keys()].find((reference) => reference.endsWith(`/${practice.split('/').at(-1)}`));
    return { field, message: `there is no practice ${practice}`, example: `practice: ${meant ?? '1/x-road-data-exchange'}` };
  }
  if (other.record.country === country) return undefined;
  return {
    field: 'country',
    message: `${practice} is a practice of ${other.record.country}, not of ${country}`,
    example: `country: ${other.record.country}`,
  };
}

/** Transfers of a practice: where each goes, and whether the other end knows of it. */
function* checkGiver(own: ValidPractice, all: ReadonlyMap<string, CheckedPractice>, tree: ContentTree): Iterable<Found> {
  for (const [i, { country, practice }] of own.record.transfers.entries()) {
    const at = ['transfers', i];
    if (!readCountries(tree.root).get(country)?.region)
      yield inRecord(own, [...at, 'country'], `${country} lies in none of the five regions`, 'country: KEN');
    if (!practice) continue;
    const fault = faultOf(own, { country, practice }, all);
    if (fault) yield inRecord(own, [...at, fault.field], fault.message, fault.example);
    else if (!pointsBack(own, all.get(practice)!) && !isFrozen(all.get(practice)!, tree))
      yield inRecord(
        own,
        [...at, 'practice'],
        `${practice} does not say that it was taken over from here`,
        `In its transferability: takenFrom: [{ country: ${own.record.country}, practice: ${referenceOf(own)} }]`,
      );
  }
}

const pointsBack = (giver: ValidPractice, receiver: CheckedPractice) =>
  receiver.record!.transferability.takenFrom.some(({ practice }) => practice === referenceOf(giver));

/** A published practice keeps its bytes: nobody is asked to add a pointer to it. */
const isFrozen = ({ volume }: CheckedPractice, tree: ContentTree) =>
  tree.volumes.some((candidate) => candidate.number === volume && candidate.volume?.status === 'published');

/** Origins of a practice: the fact itself, with degree, outcome and source, stands in the giver's record. */
function* checkReceiver(own: ValidPractice, all: ReadonlyMap<string, CheckedPractice>): Iterable<Found> {
  const { takenFrom } = own.record.transferability;
  for (const [i, end] of takenFrom.entries()) {
    const at = ['transferability', 'takenFrom', i];
    const fault = faultOf(own, end, all);
    if (fault) yield inRecord(own, [...at, fault.field], fault.message, fault.example);
    else if (!all.get(end.practice)!.record!.transfers.some(({ practice }) => practice === referenceOf(own)))
      yield inRecord(
        own,
        [...at, 'practice'],
        `${end.practice} has no transfer that leads here`,
        `Among its transfers: country: ${own.record.country}, practice: ${referenceOf(own)}, with degree, outcome and source.`,
      );
    if (takenFrom.findIndex(({ practice }) => practice === end.practice) < i)
      yield inRecord(own, at, `${end.practice} is named twice`, 'Keep one of the two.');
  }
}

export const transfers: Rule = {
  name: 'transfers',
  description: 'A transfer that points at a practice leads to another one that exists, of the country named; both ends name each other.',
  scope: 'corpus',
  *check(tree) {
    const all = new Map(tree.practices.filter((p) => p.translation === undefined).map((practice) => [referenceOf(practice), practice]));
    for (const own of validPractices(tree)) {
      yield* checkGiver(own, all, tree);
      yield* checkReceiver(own, all);
    }
  },
};
