/** Where the preview image of a page is. Pure. */

/** Size of every preview image, in pixels. */
export const previewSize = { width: 1200, height: 630 } as const;

/** Path in the site of the image for a page that has one of its own: `/hr/current-ctc/` has `/previews/hr/current-ctc.png`. */
export function previewOf(page: string): string {
  return `/previews${page === '/' ? '/guide' : page.replace(/\/$/, '')}.png`;
}
