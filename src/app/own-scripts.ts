/** Not in TypeScript's library for browsers yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

/**
 * Where Trusted Types exist, the hosting headers refuse text as script or markup anywhere in the page. The service worker's
 * address is the one such text that the app needs: an address of this site is allowed, every other one is not.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  });
}
