/**
 * Fetches the page behind a link when the reader is about to open it. Own code because Astro's prefetch does so on a tap even
 * where the reader asked the browser to save data.
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
  const prefetch = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link?.origin !== location.origin || asked.has(link.pathname)) return;
    asked.add(link.pathname);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: link.pathname }));
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin'])
    document.addEventListener(type, prefetch, { passive: true });
}
