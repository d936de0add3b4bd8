import { defaultSos } from '@domain/defaults/sos';
import { type ReactNode, useEffect } from 'react';
import { useText } from '@/i18n/use-text';
import type { OwnSos } from '@/local/own-sos';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data-types';
import { isOpen, newestFromOthers } from '@/sync/sos/lane';
import { look } from '@/sync/sos/press';
import { useServerNow } from '@/sync/use-server-now';
import { ClosingWords } from './closing-words';
import { Details } from './details';
import { draftOf } from './drafts';
import { Fold } from './fold';
import { LeftOut } from './left-out';
import { leavesNobody, leftOut } from './who-is-left';
import { SendOrStop } from './send-or-stop';
import { SosSteps } from './sos-steps';
import { canTakeBack, isBeingTold, isDemo, stageOf, waitsUntil } from './sos-view';
import { useNow } from './use-now';
import { WhereItIs } from './where-it-is';
import { Words } from './words';
import { WordsLog } from './words-log';

interface SosSheetProps {
  session: PupilSession;
  own: OwnData | undefined;
  sos: OwnSos;
  /** Where somebody answers now. */
  numbers: ReactNode;
  /** All others, folded. */
  moreNumbers: ReactNode;
  /** Shown once somebody has seen it or answered. */
  afterReply: ReactNode;
}

/** One SOS on one screen: where it is, whom to turn to, and folded, all that may be added. Nothing on it has to be filled in. */
export function SosSheet({ session, own, sos, numbers, moreNumbers, afterReply }: SosSheetProps) {
  const { rich } = useText('sos');
  const now = useNow();
  const schoolNow = useServerNow();
  const { sosId, server, messages } = sos;
  const settings = own?.sos ?? defaultSos;
  const stage = stageOf(sos);
  const waiting =
    stage === 'closed' ? undefined : waitsUntil(sos, { calendar: own?.calendar, settings }, schoolNow);
  const telling = waiting === undefined && isBeingTold(sos, now);
  /** Then whoever answers outside stands first. */
  const nobodyIsLeft = isOpen(sos) && leavesNobody(own, leftOut(sos, own));
  const takesBack = canTakeBack(sos, now);
  /** For some seconds やめる takes the room of the promise; what says the same, or can wait, comes after it, too. */
  const inGrace = takesBack && sos.whereabouts === 'arrived';

  useEffect(() => {
    void look(session, sosId);
  }, [session, sosId, server, messages]);

  return (
    <div className="sos-sheet">
      {nobodyIsLeft && <div className="sos-outside">{numbers}</div>}
      <section className="sos-state" aria-labelledby="sos-heading">
        <h3 id="sos-heading" className="sos-heading">
          {rich('heading')}
        </h3>
        <WhereItIs
          uid={session.uid}
          sos={sos}
          waiting={waiting}
          telling={telling}
          knowsHours={own !== undefined}
        />
        {stage !== 'taken-back' && (
          <SosSteps uid={session.uid} sos={sos} waits={waiting !== undefined} telling={telling} />
        )}
        {isDemo(settings) && isOpen(sos) && <p className="muted">{rich('demo')}</p>}
        {takesBack && <SendOrStop session={session} sosId={sosId} />}
        {stage !== 'taken-back' && <WordsLog sos={sos} />}
        {isOpen(sos) && !inGrace && <p className="sos-promise">{rich('promise')}</p>}
      </section>
      <div className="sos-more">
        {!nobodyIsLeft && numbers}
        <div className="sos-folds">
          {isOpen(sos) && <Details session={session} sos={sos} />}
          {isOpen(sos) && <LeftOut session={session} sos={sos} own={own} />}
          {isOpen(sos) && (
            <Fold title={rich('words.title')} open={draftOf(sosId) !== ''}>
              <Words session={session} sos={sos} />
            </Fold>
          )}
          {moreNumbers}
          {isOpen(sos) && !inGrace && <ClosingWords session={session} sos={sos} />}
        </div>
        {isOpen(sos) && newestFromOthers(sos) !== undefined && afterReply}
        {!inGrace && <p className="muted">{rich('screen')}</p>}
      </div>
    </div>
  );
}
