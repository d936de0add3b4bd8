import { useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { isSecondHalf, type Tap } from './one-step';

/** Handlers for the element around a walk of pages. `page` names the one that is shown. */
export function useOneStep(page: string) {
  const pointer = useRef<string>(undefined);
  const lastTap = useRef<Tap>(undefined);
  const bringing = useRef<Tap>(undefined);
  const shownAt = useRef(0);

  useLayoutEffect(() => {
    shownAt.current = performance.now();
    bringing.current = lastTap.current;
    lastTap.current = undefined;
  }, [page]);

  return {
    onPointerDownCapture: ({ pointerType }: PointerEvent) => {
      pointer.current = pointerType;
    },
    onClickCapture: (event: MouseEvent) => {
      const { clientX: x, clientY: y, detail: count, timeStamp: at } = event;
      const tap = { at, x, y, count, pointer: count === 0 ? undefined : pointer.current };
      if (isSecondHalf(tap, bringing.current, shownAt.current)) stop(event);
      else lastTap.current = tap;
    },
    // A key that is held down presses again and again.
    onKeyDownCapture: (event: KeyboardEvent) => {
      const isWriting = event.target instanceof HTMLTextAreaElement;
      if (event.repeat && !isWriting && (event.key === 'Enter' || event.key === ' ')) stop(event);
    },
  };
}

function stop(event: KeyboardEvent | MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
