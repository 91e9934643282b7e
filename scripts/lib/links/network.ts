import { lookup, type LookupAddress } from 'node:dns';
import { promisify } from 'node:util';
import { absolute, ROOT_LANGUAGE, urls } from '../../../src/urls.ts';
import { isPublicIp } from './publicAddress.ts';

/** How requests leave this machine, and how considerately. Tests give one of their own; nothing else may. */
export interface Network {
  /** IP addresses of a host, as the system finds them. */
  resolve(host: string): Promise<readonly LookupAddress[]>;
  /** May this IP address be asked? */
  mayAsk(ip: string): boolean;
  readonly userAgent: string;
  /** Milliseconds for one request, from the first packet to the first byte of the body. */
  readonly timeout: number;
  /** Milliseconds of rest for a host between two requests. */
  readonly pause: number;
  /** Milliseconds to wait before each further try, where a host is busy and does not say for how long. */
  readonly backOff: readonly number[];
  /** The longest that we wait because a host says so; one that wants longer is left for another run. */
  readonly patience: number;
  /** How many hosts are asked side by side. */
  readonly hosts: number;
  /** Where the archive is asked for copies. */
  readonly archive: string;
  sleep(milliseconds: number): Promise<void>;
}

const resolveAll = promisify(lookup);

/** Who we are and where to read why we call. */
const userAgent = `CompendiumLinks/1.0 (+${absolute(urls.about(ROOT_LANGUAGE, 'links'))})`;

/** The public web, seen from this machine. */
export const publicWeb: Network = {
  resolve: (host) => resolveAll(host, { all: true }),
  mayAsk: isPublicIp,
  userAgent,
  timeout: 20_000,
  pause: 1_000,
  backOff: [5_000, 15_000, 45_000],
  patience: 120_000,
  hosts: 6,
  archive: 'https://archive.org/wayback/available',
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
