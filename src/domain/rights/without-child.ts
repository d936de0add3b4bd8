/** A document about many, without one of them. */

type Fields = Record<string, unknown>;
type Names = (text: string) => boolean;
const GONE = Symbol('gone');

/** Whether a text says one of the ids: the whole id, not part of a longer one. */
function namesAny(ids: readonly string[]): Names {
  if (ids.length === 0) return () => false;
  const any = ids.map((id) => id.replaceAll(/[^\w-]/g, String.raw`\$&`)).join('|');
  const whole = new RegExp(`(?<![A-Za-z0-9])(?:${any})(?![A-Za-z0-9])`);
  return (text) => whole.test(text);
}

/** Whether something says one of the ids, as a key or anywhere in a text. */
export function mentions(value: unknown, ids: readonly string[]): boolean {
  return says(value, namesAny(ids));
}

function says(value: unknown, names: Names): boolean {
  if (typeof value === 'string') return names(value);
  if (Array.isArray(value)) return value.some((one) => says(one, names));
  if (!isFields(value)) return false;
  return Object.entries(value).some(([key, inner]) => names(key) || says(inner, names));
}

/** What stays of a document of which others have their part. What is said of the child in a list goes with its place in it. */
export function withoutChild(data: Fields, ids: readonly string[]): Fields {
  return withoutIn(data, namesAny(ids), false) as Fields;
}

function withoutIn(value: unknown, names: Names, inList: boolean): unknown {
  if (typeof value === 'string') return names(value) ? GONE : value;
  if (Array.isArray(value))
    return value.map((one) => withoutIn(one, names, true)).filter((one) => one !== GONE);
  if (!isFields(value)) return value;
  const isAbout = Object.values(value).some((one) => typeof one === 'string' && names(one));
  if (inList && isAbout) return GONE;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const left = names(key) ? GONE : withoutIn(inner, names, false);
      return left === GONE ? [] : [[key, left]];
    }),
  );
}

/** Plain maps: instants and references stay as they are. */
function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
