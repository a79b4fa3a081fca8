/** Where the site is published: the setting of the guide, unless the environment names another place for a build. Pure. */

export interface Place {
  /** Scheme and host: `https://example.org`; undefined when nobody has said where the guide is published. */
  site: string | undefined;
  /** Path of the home page: `/`, or `/guide/`. */
  base: string;
}

/** `SITE` is the address of the home page, like the setting; `BASE` replaces its path. Throws what is no address. */
export function publishedAt(
  setting: string | undefined,
  { SITE, BASE }: { SITE?: string | undefined; BASE?: string | undefined },
): Place {
  const address = SITE || setting;
  if (address === undefined) return { site: undefined, base: asBase(BASE || '/') };
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(`"${address}" is no address of a site. Write it whole: https://example.org/guide/`);
  }
  const { origin, pathname } = new URL(address);
  return { site: origin, base: asBase(BASE || pathname) };
}

function asBase(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}
