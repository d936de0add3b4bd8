import { useState } from 'react';
import { isPrivateScreen, keepPrivateScreen } from './private-screen';
import { useIdle } from './use-idle';

/** Screens get mirrored to the class: names go again when nobody touches the page for so long. */
const IDLE_MS = 60_000;

export interface Names {
  readonly shown: boolean;
  /** They have been shown, and are not any more. */
  readonly hiddenAgain: boolean;
  /** They went by themselves, and have not been shown since. */
  readonly hiddenByIdling: boolean;
  readonly privateScreen: boolean;
  show: () => void;
  hide: () => void;
  setPrivateScreen: (isPrivate: boolean) => void;
}

/** Whether names stand on the screen: never at the start. */
export function useNames(): Names {
  const [state, setState] = useState<'never' | 'shown' | 'hidden' | 'idled'>('never');
  const [privateScreen, setPrivate] = useState(isPrivateScreen);
  useIdle(state === 'shown' && !privateScreen, IDLE_MS, () => setState('idled'));
  return {
    shown: state === 'shown',
    hiddenAgain: state === 'hidden' || state === 'idled',
    hiddenByIdling: state === 'idled',
    privateScreen,
    show: () => setState('shown'),
    hide: () => setState('hidden'),
    setPrivateScreen: (isPrivate) => {
      keepPrivateScreen(isPrivate);
      setPrivate(isPrivate);
    },
  };
}
