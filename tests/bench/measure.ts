/** What is measured: each function takes a new phone, does what a reader does, and returns values under names of `report.ts`. */

import type { Browser } from '@playwright/test';
import { openPhone, type Phone } from './phone.ts';
import { readyAfterTap, tapKey, watchDiagram, type Ready } from './probe.ts';
import type { Sample } from './report.ts';
import { bytesOf } from './serve.ts';
import type { Route, Site } from './sites.ts';

/** Two words as people type them, and two others after that. */
const queries = { cold: 'data drift', warm: 'docker image' };

/** Opens a question with nothing kept, reads, and goes to the next one. */
export async function firstVisit(browser: Browser, site: Site, { question }: Route): Promise<Sample> {
  return withPhone(browser, site, 'block', async (phone) => {
    await phone.slow();
    const visit = await sentDuring(site, () => phone.open(question));
    const { lcp, cls, longTasks } = await phone.probe();
    let times: Ready | undefined;
    const next = await sentDuring(site, async () => (times = await tapNext(phone)));
    return {
      'visit.bytes': bytesOf(visit),
      'visit.js': bytesOf(visit, 'js'),
      'visit.css': bytesOf(visit, 'css'),
      'visit.requests': visit.length,
      'visit.lcp': lcp,
      'visit.cls': cls,
      'visit.longTasks': longTasks.length,
      'visit.longTaskTime': longTasks.reduce((sum, task) => sum + task, 0),
      'next.bytes': bytesOf(next),
      'next.paint': times?.paint,
      'next.ready': times?.ready,
    };
  });
}

/** Opens a question, searches, and searches again. */
export async function search(browser: Browser, site: Site, { question }: Route): Promise<Sample> {
  return withPhone(browser, site, 'block', async (phone) => {
    await phone.slow();
    await phone.open(question);
    let [coldTime, warmTime]: (number | undefined)[] = [];
    const cold = await sentDuring(site, async () => {
      await phone.tap(site.openSearch);
      coldTime = await typeQuery(phone, site, queries.cold);
      await phone.quiet();
    });
    const warm = await sentDuring(site, async () => {
      warmTime = await typeQuery(phone, site, queries.warm);
      await phone.quiet();
    });
    return {
      'search.coldBytes': bytesOf(cold),
      'search.cold': coldTime,
      'search.warmBytes': bytesOf(warm),
      'search.warm': warmTime,
    };
  });
}

/** What a first search moves, on any network. */
export async function firstQueryBytes(browser: Browser, site: Site, question: string): Promise<number> {
  const phone = await openPhone(browser, site, 'block');
  await phone.open(question);
  const sent = await sentDuring(site, async () => {
    await phone.tap(site.openSearch);
    await typeQuery(phone, site, queries.cold);
    await phone.quiet();
  });
  await phone.close();
  return bytesOf(sent);
}

/** Opens a question with a diagram and goes straight to the drawing. */
export async function diagram(browser: Browser, site: Site, { diagram: slug }: Route): Promise<Sample> {
  return withPhone(browser, site, 'block', async (phone) => {
    await phone.page.addInitScript(watchDiagram, site.diagram);
    await phone.slow();
    let visible = 0;
    const sent = await sentDuring(site, async () => {
      await phone.open(slug);
      visible = await phone.until(({ diagram }) => diagram || undefined, 120_000);
    });
    return { 'diagram.bytes': bytesOf(sent), 'diagram.js': bytesOf(sent, 'js'), 'diagram.visible': visible };
  });
}

/** Opens a question, waits until the guide is saved, goes to the next question, and takes the network away. */
export async function offline(browser: Browser, site: Site, { question, unvisited }: Route): Promise<Sample> {
  return withPhone(browser, site, 'allow', async (phone) => {
    let saved: Sample = {};
    const sent = await sentDuring(site, async () => {
      await phone.open(question);
      saved = site.saved === undefined ? {} : { 'saved.state': await waitUntilSaved(phone, site.saved) };
    });
    if (saved['saved.state'] === 'saved') {
      await phone.slow();
      const { paint, ready } = await tapNext(phone);
      saved = { ...saved, 'saved.bytes': bytesOf(sent), 'saved.paint': paint, 'saved.ready': ready };
    }
    const heading = await headingOf(phone);
    site.server.down = true;
    try {
      return {
        ...saved,
        'offline.reload': await works(async () => {
          await phone.page.reload();
          return (await headingOf(phone)) === heading;
        }),
        'offline.unvisited': await works(async () => {
          const response = await phone.page.goto(`${site.server.origin}/${unvisited}/`);
          return response?.ok() === true && (await headingOf(phone)) !== heading;
        }),
        'offline.search': await works(async () => {
          await phone.tap(site.openSearch);
          return (await typeQuery(phone, site, queries.cold)) > 0;
        }),
      };
    } finally {
      site.server.down = false;
    }
  });
}

/** Types a query as fast as a person and returns the time from the last key to the first painted result. */
export async function typeQuery({ page, until }: Phone, site: Site, query: string): Promise<number> {
  const field = page.locator(site.field);
  await field.selectText({ timeout: 10_000 });
  await field.pressSequentially(query, { delay: 60 });
  return until(({ result, lastKey }) => (result > 0 ? result - lastKey : undefined), 60_000);
}

async function tapNext(phone: Phone): Promise<Ready> {
  const selector = 'a[rel=next]';
  const link = phone.page.locator(selector).first();
  const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await link.scrollIntoViewIfNeeded();
  // A reader's moment between seeing the link and tapping it.
  await phone.page.waitForTimeout(1000);
  await phone.tap(selector);
  await phone.page.waitForURL(target);
  await phone.quiet();
  return phone.page.evaluate(readyAfterTap, tapKey);
}

/** "saved", or what hindered it. */
async function waitUntilSaved({ page }: Phone, mark: string): Promise<string> {
  const controlled = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  if (!(await comesTrue(controlled, 20_000))) return 'no worker';
  const marked = async () => (await page.locator(mark).count()) > 0;
  return (await comesTrue(marked, 60_000)) ? 'saved' : 'not saved';
}

async function comesTrue(look: () => Promise<boolean>, patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  while (!(await look())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}

async function headingOf({ page }: Phone): Promise<string | null> {
  return page.locator('h1').first().textContent({ timeout: 5000 });
}

/** "yes" or "no": a failure is an answer here. */
async function works(attempt: () => Promise<boolean>): Promise<string> {
  try {
    return (await attempt()) ? 'yes' : 'no';
  } catch {
    return 'no';
  }
}

async function sentDuring(site: Site, action: () => Promise<unknown>) {
  const before = site.server.sent.length;
  await action();
  return site.server.sent.slice(before);
}

async function withPhone(
  browser: Browser,
  site: Site,
  serviceWorkers: 'allow' | 'block',
  use: (phone: Phone) => Promise<Sample>,
): Promise<Sample> {
  const phone = await openPhone(browser, site, serviceWorkers);
  try {
    return await use(phone);
  } finally {
    await phone.close();
  }
}
