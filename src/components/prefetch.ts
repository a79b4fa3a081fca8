/**
 * Fetches the page behind a link when the reader is about to open it: the mouse or the keyboard's focus is on it, or it leads to the next
 * question and has come into view. Not when a finger touches it: the tap then waits for the fetch under way, which takes longer than none.
 * Own code because Astro's prefetch does so even where the reader asked the browser to save data.
 */
export function prefetchOnIntent(): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };
  // A saved guide comes from the device anyway.
  if (
    connection?.saveData ||
    connection?.effectiveType?.includes('2g') ||
    ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null)
  )
    return;
  const asked = new Set([location.pathname]);
  const prefetch = ({ origin, pathname }: HTMLAnchorElement): void => {
    if (origin !== location.origin || asked.has(pathname)) return;
    asked.add(pathname);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: pathname }));
  };
  const lookAt = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link !== null && !(event instanceof PointerEvent && event.pointerType === 'touch')) prefetch(link);
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, lookAt, { passive: true });

  const next = document.querySelector<HTMLAnchorElement>('a[rel=next]');
  if (next === null) return;
  new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) prefetch(next);
  }).observe(next);
}
