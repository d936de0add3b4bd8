/**
 * A double tap is one step. A child who taps twice, or a stylus that bounces, means the page that was there; the second of the
 * two must not land on the page that came in its place.
 */
export interface Tap {
  /** ms of the page's steady clock */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** How often the browser says that this place was clicked in a row; 0 for a key. */
  readonly count: number;
  /** `mouse`, `touch`, `pen`; `undefined` for a key. */
  readonly pointer: string | undefined;
}

/** Nobody has read a page that is younger, ms. */
const SETTLING_MS = 400;
/** Two taps as near to each other are at the same place, px. */
const SAME_PLACE_PX = 40;

/**
 * Whether a tap is the second half of the one that brought the page. `shownAt`: when the page appeared. A mouse is believed
 * when it says that it was clicked twice; a finger and a pen by time and place, because not every browser counts those.
 */
export function isSecondHalf(tap: Tap, bringing: Tap | undefined, shownAt: number): boolean {
  if (!bringing || tap.pointer === undefined || bringing.pointer === undefined) return false;
  if (tap.at - Math.max(shownAt, bringing.at) >= SETTLING_MS) return false;
  if (Math.hypot(tap.x - bringing.x, tap.y - bringing.y) > SAME_PLACE_PX) return false;
  return tap.pointer === 'mouse' ? tap.count > 1 : true;
}
