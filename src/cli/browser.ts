/** Makes sure that there is a browser for diagrams and tests: `npm run browser`. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findBrowser } from '../build/browser.ts';

/** System package managers and the command with which each installs a Chromium. */
const packageManagers: readonly [program: string, ...commands: string[][]][] = [
  ['/usr/bin/apt-get', ['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']],
  ['/usr/bin/dnf', ['dnf', 'install', '-y', 'chromium']],
  ['/usr/bin/pacman', ['pacman', '-S', '--noconfirm', 'chromium']],
  ['/sbin/apk', ['apk', 'add', 'chromium']],
];

const found = findBrowser() ?? installPlaywrights() ?? installFromSystem();
if (found === undefined) {
  console.error(`No browser for the tests, and none could be installed.
Install one of these and run the command again:
  - Playwright's own: npx playwright install chromium
  - Chromium or Chrome from your system: for example, sudo apt-get install chromium`);
  process.exit(1);
}
console.log(`Browser: ${found}`);

function installPlaywrights(): string | undefined {
  console.log("Installing Playwright's Chromium …");
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  // Two minutes: on a closed network the download neither fails nor ends.
  spawnSync(process.execPath, [cli, 'install', '--with-deps', 'chromium-headless-shell', 'chromium'], {
    stdio: 'inherit',
    timeout: 120_000,
  });
  return findBrowser();
}

function installFromSystem(): string | undefined {
  const manager = packageManagers.find(([program]) => existsSync(program));
  if (manager === undefined) return undefined;
  const [, ...commands] = manager;
  const isRoot = process.getuid?.() === 0;
  for (const command of commands) {
    const [program = '', ...rest] = isRoot ? command : ['sudo', '--non-interactive', ...command];
    console.log(`Installing Chromium: ${[program, ...rest].join(' ')}`);
    if (spawnSync(program, rest, { stdio: 'inherit' }).status !== 0) return undefined;
  }
  return findBrowser();
}
