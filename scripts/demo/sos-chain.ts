/** The demonstration school's chain: fractions of a minute, and the inbox alone, so that nobody who tries it waits or is called. */
import type { Staff } from '@domain/identity';
import { BOARD } from '@domain/sos/recipients';
import type { ChainStep, SosSettings } from '@domain/sos/settings';

const SECONDS_APART = 20;

/** `staff` by uid: out of hours people are named, so that the demo works in the evening, too. */
export function demoChain(staff: ReadonlyMap<string, Pick<Staff, 'title'>>): SosSettings {
  const named = (...titles: Staff['title'][]) =>
    [...staff].filter(([, { title }]) => titles.includes(title)).map(([uid]) => uid);
  return {
    school: chain(['nurse', 'guidance', 'sc', 'ssw'], ['vice-principal', 'principal'], [BOARD]),
    outOfHours: chain(named('nurse', 'guidance', 'sc', 'ssw'), named('vice-principal', 'principal'), [BOARD]),
    repeatMinutes: 1,
    askFirst: false,
  };
}

function chain(...steps: string[][]): ChainStep[] {
  return steps.map((to, index) => ({ afterMinutes: (index * SECONDS_APART) / 60, to, channels: ['inbox'] }));
}
