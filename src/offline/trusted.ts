/**
 * Where Trusted Types are in force, lets through the addresses of the site's own scripts: its worker, and Pagefind's. Nothing
 * else is: no other page, and no text as HTML. https://developer.mozilla.org/docs/Web/API/Trusted_Types_API
 */
export function trustOwnScripts(base: string): void {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createScriptURL(url) {
      const { origin, pathname } = new URL(url, location.href);
      return origin === location.origin && pathname.startsWith(base) ? url : null;
    },
  });
}

interface TrustedTypes {
  defaultPolicy: unknown;
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}
