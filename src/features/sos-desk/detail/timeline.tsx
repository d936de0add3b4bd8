import type { Sos, SosEvent } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import type { SosPlace } from '@/staff/ports/sos';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { useTimes } from '@/staff/use-times';
import { useSosEvents, useStrangers } from './use-sos-events';
import { useWords } from '../use-words';
import { look } from '../look';

interface TimelineProps {
  place: SosPlace;
  sos: Sos;
  colleagues: Colleagues;
}

/** Everything that happened, in words, to the second. Nothing can be taken out of it. */
export function Timeline({ place, sos, colleagues }: TimelineProps) {
  const { t } = useTranslation('desk');
  const watched = useSosEvents(place);
  const events = watched.state === 'ready' ? Object.entries(watched.value) : [];
  const all = events.map(([, event]) => event);
  const words = useEventWords(colleagues, useStrangers(place.school, all, colleagues));
  const inTurn = events.toSorted(([, a], [, b]) => (a.at < b.at ? -1 : 1));
  return (
    <section className={look.timeline} aria-labelledby="desk-timeline">
      <h3 id="desk-timeline">{t('timeline.heading')}</h3>
      {watched.state === 'failed' && <p role="status">{t('timeline.failed')}</p>}
      <ol>
        <Moment at={sos.receivedAt} words={t('timeline.received')} />
        {inTurn.map(([id, event]) => (
          <Moment key={id} at={event.at} words={words(event)} failed={event.type === 'failed'} />
        ))}
      </ol>
    </section>
  );
}

function Moment({ at, words, failed = false }: { at: string; words: string; failed?: boolean }) {
  const { exactTime } = useTimes();
  return (
    <li className={failed ? look.momentFailed : undefined}>
      <time dateTime={at}>{exactTime(at)}</time>
      <span>{words}</span>
    </li>
  );
}

/** Why a way failed, as functions note it; what a service answers beyond these is no staff member's business. */
const FAILURES = ['not-configured', 'no-device', 'no-address', 'timeout', 'unreachable'] as const;

function useEventWords(
  { all, calledOf }: Colleagues,
  strangers: (uid: string) => string | undefined,
): (event: SosEvent) => string {
  const { t } = useTranslation('desk');
  const { list } = useWords();
  return (event) => {
    const { type, by, name, to = [], step = 0, chain, channel, error } = event;
    const who = all[by] || name === undefined ? calledOf(by) : name;
    const whom = list([...new Set(to.map((uid) => calledOf(uid, strangers(uid))))]);
    switch (type) {
      case 'escalated':
        return t('event.escalated', { step: step + 1, to: whom });
      case 'nobody-on-duty':
      case 'moved-on':
        return t(`event.${type}`, { step: step + 1 });
      case 'hours-changed':
        return t(`event.hours-changed.${chain ?? 'school'}`);
      case 'sent':
        return t('event.sent', { to: whom, channel: t(`channel.${channel ?? 'inbox'}`) });
      case 'failed': {
        const failure = FAILURES.find((one) => one === error) ?? 'other';
        return t('event.failed', {
          to: whom,
          channel: t(`channel.${channel ?? 'inbox'}`),
          why: t(`failure.${failure}`),
        });
      }
      case 'handed-over':
      case 'hand-over-lapsed':
      case 'shared':
        return t(`event.${type}`, { name: who, to: whom });
      case 'waits-for-opening':
      case 'pressed-again':
      case 'acknowledged':
      case 'also-acknowledged':
      case 'meeting':
      case 'resolved':
      case 'reopened':
        return t(`event.${type}`, { name: who });
    }
  };
}
