import { FINDINGS, TALK_AFTER_NOT_SO } from '@domain/signals/choices';
import type { Thread } from '@domain/signals/records';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePorts } from '@/staff/ports';
import type { ThreadPlace } from '@/staff/ports/signals';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useLive } from '@/staff/use-live';
import { useLiveAll } from '@/staff/use-live-all';
import { useTimes } from '@/staff/use-times';
import { valueOr } from '@/staff/watched';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { useAddress } from '../use-address';
import { useSender } from '../use-sender';
import { ofSameMatter } from './same-matter';

/** A worry about another child: what was found, and which others may be about the same. It is a count of nobody. */
export function WorryPart({ place, thread }: { place: ThreadPlace; thread: Thread }) {
  const { t } = useTranslation('inbox');
  const { live, worries } = useInboxReader();
  const { weekdayAndTime: when } = useTimes();
  const { busy, problem, run } = useDeed();
  const address = useAddress(place);
  const { found } = thread;
  const notSo = worries.filter(
    (one) => one.thread.pupilId === thread.pupilId && one.thread.found?.finding === 'not-so',
  );
  return (
    <div className={look.answer} role="group" aria-label={t('worry.heading')}>
      <h3>{t('worry.heading')}</h3>
      <p className="muted">{t('worry.why')}</p>
      {problem}
      <div className={look.oneTap}>
        {FINDINGS.map((finding) => (
          <StaffButton
            key={finding}
            aria-pressed={found?.finding === finding}
            disabled={!live || busy}
            onClick={() => void run('check-worry', { ...address, finding })}
          >
            {t(`worry.${finding}`)}
          </StaffButton>
        ))}
      </div>
      {found && <p className="muted">{t('worry.by', { name: found.by.name, when: when(found.at) })}</p>}
      {notSo.length >= TALK_AFTER_NOT_SO && <p>{t('worry.talk')}</p>}
      <SameMatter place={place} />
    </div>
  );
}

/** Other worries of this reader that may be about the same child. */
function SameMatter({ place }: { place: ThreadPlace }) {
  const { t } = useTranslation('inbox');
  const { signals } = usePorts();
  const { worries } = useInboxReader();
  const { weekdayAndTime: when } = useTimes();
  const senderIn = useSender();
  const own = valueOr(useLive(signals.watchWords, place), null);
  const others = worries.filter(
    ({ threadId, thread }) => threadId !== place.threadId && thread.state !== 'closed',
  );
  const words = valueOr(
    useLiveAll(
      signals.watchWords,
      others.map(({ school, threadId }) => [{ school, threadId }] as const),
    ),
    [],
  );
  const read = others.map((one, index) => ({ ...one, about: words[index]?.about }));
  const same = ofSameMatter(own?.about, read, t('worry.address').split(' '));
  if (same.length === 0) return null;
  return (
    <>
      <p>{t('worry.same')}</p>
      <ul>
        {same.map(({ school, threadId, thread }) => (
          <li key={threadId}>
            <Link href={`/inbox/${school}/${threadId}`}>
              {t('worry.from', { name: senderIn(thread), when: when(thread.sentAt) })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
