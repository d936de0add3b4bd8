/** A document without some of its fields: what is not there is no field. */
export function without<T extends object, K extends keyof T>(
  document: T,
  ...fields: readonly K[]
): Omit<T, K> {
  const kept = Object.entries(document).filter(([field]) => !(fields as readonly string[]).includes(field));
  return Object.fromEntries(kept) as Omit<T, K>;
}
