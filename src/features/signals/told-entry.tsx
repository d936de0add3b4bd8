import { dayOfInstant } from '@domain/days';
import { isOld, type OwnSignal, stageOf } from '@domain/signals/own-signals';
import { isUnnamed } from '@domain/signals/unnamed';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import type { OwnData } from '@/sync/own-data/own-data';
import { Button } from '@/ui/button';
import { AddMore } from './add-more';
import { Asked } from './asked';
import { look } from './look';
import { StateLine } from './state-line';
import { Thread } from './thread';
import { useNamesOf } from './use-names-of';

interface ToldEntryProps {
  session: PupilSession;
  own: OwnData;
  signal: OwnSignal;
  onPutAway: () => void;
}

/** One thing that was sent: what and when can be seen at once, what it says and what was answered when it is opened. */
export function ToldEntry({ session, own, signal, onPutAway }: ToldEntryProps) {
  const { rich } = useText('signals');
  const { i18n } = useTranslation();
  const namesOf = useNamesOf();
  const { told } = signal;
  const isOver = ['taken-back', 'not-me'].includes(stageOf(signal)) || told?.closedAt !== undefined;
  return (
    <details className={`${look.entry ?? ''} card`} data-signal={signal.id}>
      <summary>
        <strong>{rich(`list.kind.${signal.kind}`)}</strong>
        <span className="muted">{longDay(i18n.language, dayOfInstant(signal.sentAt))}</span>
        <span className={look.stage}>
          <StateLine session={session} signal={signal} />
        </span>
      </summary>
      <div className={look.opened}>
        {told && told.readersNames.length > 0 && (
          <p>{rich('list.to', { names: namesOf(told.readersNames) })}</p>
        )}
        {isUnnamed(signal.id) && <p className="muted">{rich('unnamed.lead')}</p>}
        <Thread signal={signal} />
        {told?.asks && !isOver && <Asked session={session} signal={signal} asks={told.asks} />}
        {!isOver && !isOld(signal) && <AddMore {...{ session, own, signal }} />}
        {told?.second && (
          <p className="muted">{rich('list.second', { name: namesOf([told.second.name]) })}</p>
        )}
        <div className={look.row}>
          <span className="muted">{rich('list.away-hint')}</span>
          <Button variant="quiet" onClick={onPutAway}>
            {rich('list.away')}
          </Button>
        </div>
      </div>
    </details>
  );
}
