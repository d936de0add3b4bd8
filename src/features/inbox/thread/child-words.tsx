import type { IsoInstant } from '@domain/days';
import type { InboxEntry, Thread } from '@domain/signals/records';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { useTimes } from '@/staff/use-times';
import { Async } from '@/staff/async';
import { usePorts } from '@/staff/ports';
import type { ThreadPlace } from '@/staff/ports/signals';
import { useLive } from '@/staff/use-live';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { useAddress } from '../use-address';

interface ChildWordsProps {
  place: ThreadPlace;
  thread: Thread;
}

/** What the child wrote. Shown with names open, it is read: the child is told so. */
export function ChildWords({ place, thread }: ChildWordsProps) {
  const { signals, commands } = usePorts();
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  const { live, namesShown } = useInboxReader();
  const watched = useLive(signals.watchWords, place);
  const isShown = namesShown && live && watched.state === 'ready' && watched.value !== null;
  const unread = isShown && thread.owners.includes(uid) ? unreadOf(thread) : undefined;
  const { threadId, school } = useAddress(place);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (unread === undefined || told.current === unread) return;
    told.current = unread;
    void commands
      .send('read-signal', { threadId, ...(school !== undefined && { school }) })
      .then((outcome) => {
        if (outcome !== 'stored') told.current = undefined;
      });
  }, [unread, threadId, school, commands]);
  return (
    <Async
      of={watched}
      offline={null}
      level={3}
      gone={{ heading: t('words.gone'), why: t('words.goneWhy'), back: null }}
    >
      {(entry) => entry && <Words entry={entry} />}
    </Async>
  );
}

/** When the latest arrived of what nobody has read; what the child adds is read anew. */
function unreadOf({ readAt, sentAt, taken }: Thread): IsoInstant | undefined {
  const latest = [sentAt, ...Object.values(taken).map(({ at }) => at)].reduce((a, b) => (a > b ? a : b));
  return readAt === undefined || readAt < latest ? latest : undefined;
}

function Words({ entry }: { entry: InboxEntry }) {
  const { t } = useTranslation('inbox');
  const { weekdayAndTime: when } = useTimes();
  const written = entry.messages.filter(({ text }) => text !== undefined);
  return (
    <div className={look.words} role="group" aria-label={t('words.heading')}>
      <h3>{t('words.heading')}</h3>
      {entry.about !== undefined && <p>{t('words.about', { who: entry.about })}</p>}
      {entry.told && <p>{t('words.told', { answer: entry.told.answer })}</p>}
      {entry.offer?.answer && <p className={look.childText}>{t(`words.offer.${entry.offer.answer}`)}</p>}
      {entry.picture && <p className={look.childText}>{t(`words.picture.${entry.picture}`)}</p>}
      {written.length === 0 && !entry.offer && !entry.picture && <p className="muted">{t('words.none')}</p>}
      <ol>
        {written.map(({ id, text, at }) => (
          <li key={id}>
            <p className={look.childText}>{text}</p>
            <p className="muted">{when(at)}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
