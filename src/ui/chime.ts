/** Two sounds, made by the browser: no file to load, nothing to fetch when the network is gone. */

/** `call`: somebody waits. `lost`: this screen can no longer be relied on. */
export type Sound = 'call' | 'lost';

interface Note {
  readonly hertz: number;
  /** Seconds. */
  readonly at: number;
  readonly lasts: number;
}

const SOUNDS: Record<Sound, { wave: OscillatorType; loudness: number; notes: readonly Note[] }> = {
  call: {
    wave: 'sine',
    loudness: 0.35,
    notes: [784, 988, 1175, 988, 1175].map((hertz, index) => ({ hertz, at: index * 0.28, lasts: 0.5 })),
  },
  lost: {
    wave: 'square',
    loudness: 0.18,
    notes: [0, 0.35, 0.7, 1.05].map((at, index) => ({ hertz: index % 2 === 0 ? 440 : 330, at, lasts: 0.3 })),
  },
};

let context: AudioContext | undefined;
const listeners = new Set<() => void>();

/** Browsers play nothing before the page was touched. Resolves when it has been tried. */
export async function unlockSound(): Promise<void> {
  context ??= newContext();
  if (context.state === 'suspended') await context.resume().catch(() => undefined);
  for (const listener of listeners) listener();
}

export function canSound(): boolean {
  return context?.state === 'running';
}

/** Calls when `canSound` may have changed. Returns how to stop. */
export function onSoundChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Plays once; silently nothing when the page may not make a sound yet. */
export function play(sound: Sound): void {
  if (context?.state !== 'running') return;
  const { wave, loudness, notes } = SOUNDS[sound];
  for (const { hertz, at, lasts } of notes) {
    const start = context.currentTime + at;
    const oscillator = new OscillatorNode(context, { type: wave, frequency: hertz });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(loudness, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, start + lasts);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + lasts);
  }
}

function newContext(): AudioContext {
  const made = new AudioContext();
  made.addEventListener('statechange', () => {
    for (const listener of listeners) listener();
  });
  return made;
}
