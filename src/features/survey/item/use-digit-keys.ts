import { useEffect, useRef } from 'react';

/** Keys 1, 2, … choose the first, second, … answer, except while a text is being written. */
export function useDigitKeys(choices: readonly (() => void)[]): void {
  const current = useRef(choices);
  useEffect(() => {
    current.current = choices;
  });
  useEffect(() => {
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey || isWriting(target)) return;
      if (document.querySelector('dialog[open]')) return;
      current.current[Number(key) - 1]?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])');
}
