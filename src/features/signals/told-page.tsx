import { useEffect } from 'react';
import { type OwnSignal, ownSignals } from '@domain/signals/own-signals';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { lookForAnswers } from '@/sync/own-data/look-for-answers';
import type { OwnData } from '@/sync/own-data/own-data';
import { EmptyState } from '@/ui/states';
import { HomeChoice } from './home-choice';
import { look } from './look';
import { PutAwayEntry, usePutAway } from './put-away';
import { rememberNewsSeen } from './news';
import { ToldEntry } from './told-entry';

/** わたし → 伝えたこと: all that was sent, with what became of it. Each is closed until the child opens it. */
export function ToldPage({ session, own }: { session: PupilSession; own: OwnData }) {
  const { rich } = useText('signals');
  const putAway = usePutAway(session);
  const signals = ownSignals(own, own.signals);
  useEffect(() => void lookForAnswers(session), [session]);
  useEffect(() => rememberNewsSeen(session, own), [session, own]);

  if (putAway.ids === undefined) return null;
  const isAway = ({ id }: OwnSignal) => putAway.ids?.includes(id) === true;
  if (signals.length === 0)
    return (
      <section className="card">
        <EmptyState title={rich('list.empty')} />
      </section>
    );
  return (
    <>
      <p className="muted">{rich('list.lead')}</p>
      <div className={look.entries}>
        {signals.map((signal) =>
          isAway(signal) ? (
            <PutAwayEntry key={signal.id} id={signal.id} putAway={putAway} />
          ) : (
            <ToldEntry
              key={signal.id}
              {...{ session, own, signal }}
              onPutAway={() => putAway.change([...(putAway.ids ?? []), signal.id])}
            />
          ),
        )}
      </div>
      <HomeChoice session={session} own={own} />
    </>
  );
}
