import { defaultSos } from '@domain/defaults/sos';
import { type ReactNode, useEffect } from 'react';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data-types';
import { isOpen, newestFromOthers } from '@/sync/sos/lane';
import { look } from '@/sync/sos/press';
import { ClosingWords } from './closing-words';
import { Details } from './details';
import { SendOrStop } from './send-or-stop';
import { SosSteps } from './sos-steps';
import { canTakeBack, isDemo, stageOf, waitsUntil } from './sos-view';
import { useNow } from './use-now';
import { WhereItIs } from './where-it-is';
import { Words } from './words';

interface SosSheetProps {
  session: PupilSession;
  own: OwnData | undefined;
  sos: OwnSos;
  /** The first telephone numbers. */
  numbers: ReactNode;
  /** Shown once somebody has seen it or answered. */
  afterReply: ReactNode;
}

/** One SOS: where it is, and all that may be added to it. Nothing on it has to be filled in. */
export function SosSheet({ session, own, sos, numbers, afterReply }: SosSheetProps) {
  const { rich } = useText('sos');
  const now = useNow();
  const { sosId, server } = sos;
  const settings = own?.sos ?? defaultSos;
  const stage = stageOf(sos);
  const waiting =
    stage === 'closed' ? undefined : waitsUntil(sos, { calendar: own?.calendar, settings }, now);

  useEffect(() => {
    void look(session, sosId);
  }, [session, sosId, server, sos.messages]);

  return (
    <>
      <section className="sos-state" aria-labelledby="sos-heading">
        <h3 id="sos-heading" className="sos-heading">
          {rich('heading')}
        </h3>
        {stage !== 'taken-back' && <SosSteps uid={session.uid} sos={sos} waits={waiting !== undefined} />}
        <WhereItIs uid={session.uid} sos={sos} waiting={waiting} />
        {isDemo(settings) && isOpen(sos) && <p className="muted">{rich('demo')}</p>}
        {canTakeBack(sos, now) && <SendOrStop session={session} sosId={sosId} />}
      </section>
      {numbers}
      {isOpen(sos) && (
        <>
          <p className="sos-promise">{rich('promise')}</p>
          <Details session={session} sos={sos} />
        </>
      )}
      {stage !== 'taken-back' && <Words session={session} sos={sos} />}
      {isOpen(sos) && newestFromOthers(sos) !== undefined && afterReply}
      {isOpen(sos) && <ClosingWords session={session} sos={sos} />}
    </>
  );
}
