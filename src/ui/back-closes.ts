/** Back closes what is open over the page before it leaves the page: a sheet is one step in the browser's history. */
import { useEffect, useRef } from 'react';

type Close = () => void;

const MARK = 'sheet';
/** The top one last. */
const openOnes: Close[] = [];
/** A step back of our own is under way. */
let isTakingOff = false;
let listens = false;

function isMarked(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && MARK in state;
}

/** One step for all that is open, none when nothing is. Closing one and opening another at once changes nothing. */
function settle(): void {
  if (isTakingOff) return;
  if (openOnes.length > 0 && !isMarked()) history.pushState({ ...history.state, [MARK]: true }, '');
  else if (openOnes.length === 0 && isMarked()) {
    isTakingOff = true;
    history.back();
  }
}

function onPop(): void {
  if (isTakingOff) {
    isTakingOff = false;
    settle();
    return;
  }
  if (isMarked()) return;
  openOnes.at(-1)?.();
  // What stays open, or another sheet below, is a step again.
  setTimeout(settle);
}

/** While `open`, the browser's Back calls `onClose` instead of leaving the page. */
export function useBackCloses(open: boolean, onClose: Close): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!open) return undefined;
    if (!listens) addEventListener('popstate', onPop);
    listens = true;
    const close = () => latest.current();
    openOnes.push(close);
    queueMicrotask(settle);
    return () => {
      openOnes.splice(openOnes.indexOf(close), 1);
      queueMicrotask(settle);
    };
  }, [open]);
}
