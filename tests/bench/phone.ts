/** A slow phone on a slow network, with nothing kept from before. */

import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser, launchOptions, noBrowserRemedy } from '../../src/build/browser.ts';
import { tapKey, watchPage, type Probe } from './probe.ts';
import type { Site } from './sites.ts';

/** How much slower the processor is, and the network in milliseconds and bits a second. */
const slowness = { processor: 4, roundTrip: 150, down: 1.6e6, up: 0.75e6 };

/** The emulation in words. */
export const emulation = `a phone of 390 × 844, processor ${slowness.processor} times slower, ${slowness.roundTrip} ms round trip, ${slowness.down / 1e6} Mbit/s down`;

export interface Phone {
  page: Page;
  /** Slows processor and network from here on. */
  slow: () => Promise<void>;
  /** Opens a page of the site and waits until it is quiet. */
  open: (slug: string) => Promise<void>;
  /** Taps as a finger does: it rests on the glass for a moment, which a site may use. */
  tap: (selector: string) => Promise<void>;
  /** Waits until the page has asked for nothing for a second and has nothing under way. */
  quiet: () => Promise<void>;
  /** What the page noted about itself. */
  probe: () => Promise<Probe>;
  /** The value that `read` finds in the notes, as soon as there is one. */
  until: <Value>(read: (probe: Probe) => Value | undefined, patience: number) => Promise<Value>;
  close: () => Promise<void>;
}

export async function startBrowser(): Promise<Browser> {
  const path = findBrowser();
  if (path === undefined) throw new Error(`There is no browser to measure with. ${noBrowserRemedy}`);
  return chromium.launch(launchOptions(path));
}

/** Takes a new phone: empty cache, no storage. */
export async function openPhone(browser: Browser, site: Site, serviceWorkers: 'allow' | 'block'): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    serviceWorkers,
  });
  const page = await context.newPage();
  await page.addInitScript(watchPage, { result: site.result, tapKey });
  const devtools = await context.newCDPSession(page);
  const quiet = watchRequests(page);
  const probe = () => page.evaluate(() => window.bench);

  return {
    page,
    quiet,
    probe,
    async slow() {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness.processor });
      await devtools.send('Network.enable');
      // The workers of a page get the page's network.
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slowness.roundTrip,
        downloadThroughput: slowness.down / 8,
        uploadThroughput: slowness.up / 8,
      });
    },
    async open(slug) {
      await page.goto(`${site.server.origin}/${slug}/`, { timeout: 60_000 });
      await quiet();
    },
    async tap(selector) {
      const box = await page.locator(selector).first().boundingBox({ timeout: 10_000 });
      if (box === null) throw new Error(`${site.name}: nothing to tap at ${selector}.`);
      const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await setTimeout(80);
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    async until(read, patience) {
      const end = performance.now() + patience;
      for (;;) {
        const value = read(await probe());
        if (value !== undefined) return value;
        if (performance.now() > end) throw new Error(`${site.name}: waited ${patience / 1000} s at ${page.url()}.`);
        await setTimeout(100);
      }
    },
    close: () => context.close(),
  };
}

/** Counts the requests under way, those of the page's workers too. */
function watchRequests(page: Page): () => Promise<void> {
  let open = 0;
  let last = performance.now();
  const change = (step: number) => () => {
    open += step;
    last = performance.now();
  };
  page.on('request', change(1)).on('requestfinished', change(-1)).on('requestfailed', change(-1));
  return async () => {
    last = performance.now();
    while (open > 0 || performance.now() - last < 1000) await setTimeout(50);
  };
}
