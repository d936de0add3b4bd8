import { useLayoutEffect, useRef } from 'react';

/**
 * A button that was pressed is switched off while it waits, and a browser then takes the focus from it: whoever goes by keyboard would
 * begin at the top of the page again. It comes back with the button, unless it has gone somewhere else meanwhile.
 */
export function useKeptFocus(isOff: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);
  // Before the browser sees that what has the focus is switched off.
  useLayoutEffect(() => {
    if (isOff) {
      hadFocus.current = document.activeElement === button.current;
      return;
    }
    if (hadFocus.current && document.activeElement === document.body) button.current?.focus();
    hadFocus.current = false;
  }, [isOff]);
  return button;
}
