import { z } from 'zod';
import { LATER, type AskInTurn } from './gate.ts';

/** More than an answer of the archive ever needs. */
const MAX_BYTES = 65_536;

/** Of its answer only a flag, a status and a time stamp are read: the address of the copy is put together by us. */
const answerSchema = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.literal(true), status: z.literal('200'), timestamp: z.string().regex(/^(?:19|20)\d{12}$/) })
      .optional(),
  }),
});

/** Can a copy have been made at this time? @param stamp YYYYMMDDhhmmss @param day today, YYYY-MM-DD */
function isSensible(stamp: string, day: string): boolean {
  const [, date, time] = /^(\d{8})(\d{6})$/.exec(stamp) ?? [];
  const iso = `${date?.slice(0, 4)}-${date?.slice(4, 6)}-${date?.slice(6)}T${time?.slice(0, 2)}:${time?.slice(2, 4)}:${time?.slice(4)}Z`;
  const at = new Date(iso);
  return (
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(iso.slice(0, 19)) &&
    iso.slice(0, 10) >= '1996-01-01' &&
    iso.slice(0, 10) <= day
  );
}

/**
 * The time stamp in an answer of the archive's availability service (https://archive.org/help/wayback_api.php).
 * @param text whatever came: it is data of a stranger
 * @returns undefined if it names no copy, or is not what it should be
 */
export function copyIn(text: string, day: string): string | undefined {
  try {
    const stamp = answerSchema.parse(JSON.parse(text)).archived_snapshots.closest?.timestamp;
    return stamp && isSensible(stamp, day) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

/** Asks the archive for a copy of an address, in the archive's own turn. @returns its time stamp, if there is one */
export async function findCopy(address: string, service: string, day: string, askInTurn: AskInTurn): Promise<string | undefined> {
  const answer = await askInTurn(new URL(`${service}?url=${encodeURIComponent(address)}`), 'GET', MAX_BYTES);
  return answer === LATER || typeof answer === 'string' || answer.status !== 200 ? undefined : copyIn(answer.body.toString('utf8'), day);
}
