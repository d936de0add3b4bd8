import { useEffect, useSyncExternalStore } from 'react';
import { canSound, onSoundChange, play, type Sound, unlockSound } from './chime';

/** Whether this page can make a sound. The first touch or key anywhere on it allows it to. */
export function useSound(): boolean {
  useEffect(() => {
    const unlock = () => void unlockSound();
    window.addEventListener('pointerdown', unlock);
    window.addEventListener('keydown', unlock);
    return () => {
      window.removeEventListener('pointerdown', unlock);
      window.removeEventListener('keydown', unlock);
    };
  }, []);
  return useSyncExternalStore(onSoundChange, canSound);
}

/** Plays at once when `wanted` grows, and again every `everyMs` as long as it is more than none. */
export function useRepeatedSound(sound: Sound, wanted: number, everyMs: number, ready: boolean): void {
  useEffect(() => {
    if (wanted === 0 || !ready) return;
    play(sound);
    const again = setInterval(() => play(sound), everyMs);
    return () => clearInterval(again);
  }, [sound, wanted, everyMs, ready]);
}
