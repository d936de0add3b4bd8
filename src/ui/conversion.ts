/**
 * Keys while Japanese is being converted belong to the conversion: Escape takes it back, Enter accepts it, and neither hides,
 * closes or sends anything.
 */

/** What browsers report as `keyCode` of a key that a conversion takes. */
const CONVERSION = 229;

/** Fields that Enter sends the form of, and in which Japanese is written. */
const ONE_LINE = ['text', 'search'];

let tookEscape = false;

/** Safari ends a conversion before it tells of the key, and says so only by the code, for which there is no newer word. */
export function isOfConversion(event: KeyboardEvent): boolean {
  const { keyCode }: { keyCode?: unknown } = event as object;
  return event.isComposing || keyCode === CONVERSION;
}

/** Whether the Escape that is down took a conversion back: a dialog that is asked to close for it stays. */
export function isEscapeOfConversion(): boolean {
  return tookEscape;
}

/** Keeps the browser from closing a dialog or sending a form for a key of a conversion. For the whole page, once. */
export function leaveKeysToConversion(page: Pick<Window, 'addEventListener'>): void {
  page.addEventListener(
    'keydown',
    (event) => {
      const ofConversion = isOfConversion(event);
      tookEscape = ofConversion && event.key === 'Escape';
      if (tookEscape || (ofConversion && event.key === 'Enter' && isOneLine(event.target)))
        event.preventDefault();
    },
    { capture: true },
  );
  page.addEventListener(
    'keyup',
    () => {
      tookEscape = false;
    },
    { capture: true },
  );
}

/** Enter in a field of several lines sends nothing, and keyboards that compose every word end lines with it. */
function isOneLine(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && ONE_LINE.includes(target.type);
}
