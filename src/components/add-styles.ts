/**
 * Puts a style sheet into the page, once: pages without what it is for do not pay for it. Done when it is there, or cannot be had.
 * Its address comes from an import with `?url`, and from one place only: a page that imports the same file has it inlined, and the build
 * then takes the file away from those that fetch it.
 */
export function addStyles(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`) !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
