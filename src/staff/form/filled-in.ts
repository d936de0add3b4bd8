/** What is sent of the fields of a form: words without what stands around them; a field in which nothing stands is not sent. */
export function filledIn<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const part = trimmed(value);
      return part === '' || part === undefined ? [] : [[name, part]];
    }),
  ) as Partial<T>;
}

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  return typeof value === 'object' && value !== null ? filledIn(value) : value;
}
