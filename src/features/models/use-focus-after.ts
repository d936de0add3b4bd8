import { type RefObject, useEffect, useRef, useState } from 'react';

/** Takes the focus to an element once what is asked for now stands on the screen: after a dialog that closes with it has given it back. */
export function useFocusAfter<E extends HTMLElement>(): { target: RefObject<E | null>; focus: () => void } {
  const target = useRef<E>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) target.current?.focus();
  }, [times]);
  return { target, focus: () => setTimes((before) => before + 1) };
}
