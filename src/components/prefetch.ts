/**
 * Fetches the page behind a link when the reader is about to open it: the mouse or the keyboard's focus is on it, or it leads to the next
 * question and stays in view. Not when a finger touches it: the tap then waits for the fetch under way, which takes longer than none.
 * Once the guide is saved, pages come from the device, and one question takes the place of another without a load: page-turn.ts.
 * Own code because Astro's prefetch does so even where the reader asked the browser to save data.
 */

import { onPage } from './shown-page.ts';

/** Milliseconds that the link to the next question must stay in view: a reader who scrolls by does not open it. */
const rest = 300;

/** Begins to fetch ahead. */
export function fetchAhead(): void {
  const { connection, serviceWorker } = navigator as Omit<Navigator, 'serviceWorker'> & {
    connection?: { saveData?: boolean; effectiveType?: string };
    serviceWorker?: ServiceWorkerContainer;
  };
  const isCostly = connection?.saveData === true || connection?.effectiveType?.includes('2g') === true;
  let ahead = isCostly ? undefined : prefetch;
  let turning = false;
  const turn = async (): Promise<void> => {
    ahead = undefined;
    const { prepare, turnPages } = await import('./page-turn.ts');
    turning = turnPages();
    // Elsewhere a page is loaded, and reads it from the device by itself.
    if (turning) ahead = prepare;
  };
  if (serviceWorker?.controller) void turn();
  else serviceWorker?.addEventListener('controllerchange', () => void turn(), { once: true });

  // Questions that were turned to before this page was loaded anew are steps of its own history: where nothing turns to them, load them.
  const { pathname } = location;
  addEventListener('popstate', () => {
    if (!turning && location.pathname !== pathname) location.reload();
  });

  const lookAt = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (link?.origin === location.origin && (turning || !isTouch)) ahead?.(link.pathname);
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin'])
    document.addEventListener(type, lookAt, { passive: true });

  onPage((left) => {
    const next = document.querySelector<HTMLAnchorElement>('a[rel=next]');
    if (next === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      if (entries.some(({ isIntersecting }) => isIntersecting)) timer = setTimeout(() => ahead?.(next.pathname), rest);
    });
    watch.observe(next);
    left.addEventListener('abort', () => {
      clearTimeout(timer);
      watch.disconnect();
    });
  });
}

const asked = new Set([location.pathname]);

function prefetch(pathname: string): void {
  if (asked.has(pathname)) return;
  asked.add(pathname);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname }));
}
