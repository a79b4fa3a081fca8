/** A Chromium for the build and the tests, wherever this machine has one. */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

/** What to do when there is none. */
export const noBrowserRemedy = 'Run `npm run browser`: it installs a Chromium, or says how.';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** Path of Playwright's own Chromium if it is installed, else of one on the system; undefined when there is none. */
export function findBrowser(): string | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find((place) => existsSync(place));
}

/** Options with which Playwright starts the browser that `findBrowser` found. */
export function launchOptions(executablePath: string): { executablePath: string; args: string[] } {
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath,
    args: [
      '--disable-background-networking',
      // Chromium refuses to run as root inside its sandbox.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  };
}

/** A started browser, or undefined when this machine has none. */
export async function launchBrowser(): Promise<Browser | undefined> {
  const path = findBrowser();
  return path === undefined ? undefined : chromium.launch(launchOptions(path));
}
