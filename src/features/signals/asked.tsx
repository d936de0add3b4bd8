import { useState } from 'react';
import type { PupilSays } from '@domain/signals/choices';
import type { OwnSignal } from '@domain/signals/own-signals';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { sayOnSignal } from '@/sync/answers/send-signal';
import { Button } from '@/ui/button';
import { look } from './look';
import { useNamesOf } from './use-names-of';

const ANSWERS = {
  talked: [
    { says: 'talked', word: 'asks.yes' },
    { says: 'not-yet', word: 'asks.not-yet' },
  ],
  'hand-over': [
    { says: 'show', word: 'asks.show' },
    { says: 'do-not-show', word: 'asks.do-not-show' },
  ],
} as const;

interface AskedProps {
  session: PupilSession;
  signal: OwnSignal;
  asks: keyof typeof ANSWERS;
}

/** What the child is asked: whether they have talked, and whether another adult may read it now. */
export function Asked({ session, signal, asks }: AskedProps) {
  const { rich } = useText('signals');
  const namesOf = useNamesOf();
  const [said, setSaid] = useState<PupilSays>();
  const { told } = signal;
  const spoken = told?.answers.findLast(({ how }) => how === 'spoken');
  const name = namesOf([(asks === 'talked' ? spoken?.by.name : told?.next?.name) ?? '']);
  const chosen = said ?? (ANSWERS[asks].some(({ says }) => says === signal.says) ? signal.says : undefined);

  const say = async (says: PupilSays) => {
    setSaid(says);
    const outcome = await sayOnSignal(session, signal, crypto.randomUUID(), {
      says,
      shows: says === 'show' ? told?.next?.uid : undefined,
    });
    if (outcome === 'not-saved') setSaid(undefined);
  };

  return (
    <fieldset className={look.question}>
      <legend>{rich(asks === 'talked' ? 'asks.talked' : 'asks.hand-over', { name })}</legend>
      <div className="choice-row">
        {ANSWERS[asks].map(({ says, word }) => (
          <Button
            key={says}
            aria-pressed={chosen === says}
            disabled={said !== undefined}
            onClick={() => void say(says)}
          >
            {rich(word)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
