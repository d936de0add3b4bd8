import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isEscapeOfConversion, leaveKeysToConversion } from './conversion';

class Field extends EventTarget {
  constructor(readonly type: string) {
    super();
  }
}

const page = new EventTarget();

/** What the browser does not do any more for this key. */
function press(key: string, { isComposing = false, keyCode = 0, target = page } = {}): boolean {
  const event = Object.assign(new Event('keydown', { cancelable: true }), { key, isComposing, keyCode });
  if (target !== page) Object.defineProperty(event, 'target', { value: target });
  const listened: EventTarget = page;
  listened.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('a key while Japanese is being converted', () => {
  beforeEach(() => {
    vi.stubGlobal('HTMLInputElement', Field);
  });
  leaveKeysToConversion(page);

  it.each([
    ['in the middle of it', { isComposing: true, keyCode: 27 }],
    ['as Safari tells of it, after its end', { isComposing: false, keyCode: 229 }],
  ])('closes nothing: Escape %s', (_, how) => {
    expect(press('Escape', how)).toBe(true);
    expect(isEscapeOfConversion()).toBe(true);
    page.dispatchEvent(new Event('keyup'));
    expect(isEscapeOfConversion()).toBe(false);
  });

  it('sends no form: Enter in a field of one line', () => {
    const target = new Field('text');
    expect(press('Enter', { target, isComposing: true })).toBe(true);
    expect(press('Enter', { target, keyCode: 229 })).toBe(true);
    expect(press('Enter', { target, keyCode: 13 })).toBe(false);
    expect(press('Enter', { isComposing: true })).toBe(false);
    expect(press('a', { target, isComposing: true })).toBe(false);
  });

  it('is forgotten with the next one', () => {
    press('Escape', { keyCode: 229 });
    expect(press('Escape', { keyCode: 27 })).toBe(false);
    expect(isEscapeOfConversion()).toBe(false);
  });
});
