/** Worries that may be about the same child are shown to their reader side by side: each stays with its own reporter. */

const AROUND_A_NAME = /[\p{P}\p{S}\s]/gu;

/**
 * As much of what a child wrote about whom it worries as can be compared; '': nothing. `address`: what children put behind a name, the
 * longest first.
 */
export function matterOf(about: string | undefined, address: readonly string[]): string {
  const bare = (about ?? '').normalize('NFKC').replace(AROUND_A_NAME, '').toLowerCase();
  const behind = address.find((one) => bare.endsWith(one) && bare !== one);
  return behind === undefined ? bare : bare.slice(0, -behind.length);
}

/** Those of `others` that may be about whom `about` is about, in their order. */
export function ofSameMatter<O extends { readonly about: string | undefined }>(
  about: string | undefined,
  others: readonly O[],
  address: readonly string[],
): O[] {
  const matter = matterOf(about, address);
  return matter === '' ? [] : others.filter((one) => matterOf(one.about, address) === matter);
}
