import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Without network and GPU, and as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium: the one named by CHROMIUM_PATH, an installed one, or the one that an npm package carries (Linux only). */
async function chromiumPath(): Promise<string> {
  const installed = [process.env['CHROMIUM_PATH'] ?? '', ...INSTALLED].find((path) => path && existsSync(path));
  if (installed) return installed;
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}

/** Starts a headless Chromium with an empty profile. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS });
}
