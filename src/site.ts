/** Where the site is published: the setting of the guide, unless the environment names another place for a build. Pure. */

export interface Place {
  /** Scheme and host: `https://example.org`; undefined when nobody has said where the guide is published. */
  site: string | undefined;
  /** Path of the home page: `/`, or `/guide/`. */
  base: string;
}

/** `SITE` is the address of the home page, like the setting; `BASE` replaces its path. Throws what is no address. */
export function publishedAt(setting: string | undefined, environment: Partial<Record<string, string>>): Place {
  // A host may set a variable to nothing.
  const given = (name: string): string | undefined => (environment[name] === '' ? undefined : environment[name]);
  const address = given('SITE') ?? setting;
  if (address === undefined) return { site: undefined, base: asBase(given('BASE') ?? '/') };
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(`"${address}" is no address of a site. Write it whole: https://example.org/guide/`);
  }
  const { origin, pathname } = new URL(address);
  return { site: origin, base: asBase(given('BASE') ?? pathname) };
}

function asBase(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/');
}
