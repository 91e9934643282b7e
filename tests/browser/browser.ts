import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { serve } from '../../scripts/lib/serve.ts';

export const PHONE = { width: 360, height: 780 };
export const DESKTOP = { width: 1280, height: 900 };

/** A page with what went wrong on it: errors of scripts, of the policy, of loading. */
export interface Visit {
  readonly page: Page;
  readonly faults: string[];
  close(): Promise<void>;
}

/**
 * Chromium and the built site, for one test file.
 * @returns opens an address of the site in a context of its own
 */
export function browserWithSite(): (path: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), serve(join(process.cwd(), 'dist'), 0)]);
  });
  afterAll(async () => {
    await browser.close();
    site.server.close();
  });
  return async (path, options = {}) => {
    const context = await browser.newContext({ viewport: DESKTOP, baseURL: site.address, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('requestfailed', (request) => faults.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
    await page.goto(path);
    return { page, faults, close: () => context.close() };
  };
}
