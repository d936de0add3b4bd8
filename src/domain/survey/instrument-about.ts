/** How carefully a question of a file is treated: who is told of which answer, and what stays covered afterwards. */
import type { Item } from './instrument';
import type { InstrumentProblemCode } from './instrument-problems';

export type About = Pick<Item, 'sensitive' | 'threshold' | 'notify' | 'coveredAfterwards' | 'aboutHome'>;

interface Asked {
  readonly sensitive: string;
  /** `safety:3-4 bullying:3`; empty: as `sensitive` says. */
  readonly notify: string;
  /** Anything: yes. */
  readonly aboutHome: string;
  readonly isHome: boolean;
  readonly refuse: (code: InstrumentProblemCode, column: 'sensitive' | 'notify') => void;
}

const TOLD = /^(safety|bullying|leader):([1-4])(?:-([1-4]))?$/;
/** From which answer on leaders have a copy: "sometimes" of a hard question, "often" of a soft one. */
const THRESHOLDS = { hard: 3, soft: 4 } as const;
const HARD_TELLS: NonNullable<Item['notify']> = [{ to: 'safety', codes: [3, 4] }];

/** `undefined` after it has refused. */
export function aboutOf({ sensitive, notify, aboutHome, isHome, refuse }: Asked): About | undefined {
  const isKnown = sensitive === 'hard' || sensitive === 'soft';
  if (!isKnown && sensitive !== '') {
    refuse('sensitive-unknown', 'sensitive');
    return undefined;
  }
  const told = notify === '' ? [] : notify.split(/\s+/).map(oneTold);
  if (told.includes(undefined)) {
    refuse('notify-unknown', 'notify');
    return undefined;
  }
  const named = told.filter((one) => one !== undefined);
  const all = named.length === 0 && sensitive === 'hard' ? HARD_TELLS : named;
  const home = isHome || aboutHome !== '';
  return {
    ...(isKnown && { sensitive, threshold: THRESHOLDS[sensitive] }),
    ...(all.length > 0 && { notify: all }),
    // Somebody at home, or the next desk, may look over the shoulder.
    coveredAfterwards: isKnown || home,
    aboutHome: home,
  };
}

type Told = NonNullable<Item['notify']>[number];
const CODES = [1, 2, 3, 4] as const;

function oneTold(text: string): Told | undefined {
  const [, to, from, until = from] = TOLD.exec(text) ?? [];
  const codes = CODES.filter((code) => code >= Number(from) && code <= Number(until));
  if (to === undefined || codes.length === 0) return undefined;
  return { to: to as Told['to'], codes };
}
