import { tellsOfHarm } from '@domain/signals/answered';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useTimes } from '@/staff/use-times';
import { Link } from 'wouter';
import type { PlacedThread } from '@/staff/ports/signals';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import { sectionOf } from './sections';
import { useSender } from '../use-sender';
import { useWaited } from './use-waited';

interface ThreadLineProps extends PlacedThread {
  isChosen: boolean;
}

/** One line: what, from whom, when, and how the child would like to be answered. */
export function ThreadLine({ isChosen, ...placed }: ThreadLineProps) {
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  const { classNameOf, schoolNameOf } = useInboxReader();
  const { weekdayAndTime: when } = useTimes();
  const waited = useWaited();
  const senderIn = useSender();
  const { school, threadId, thread } = placed;
  const colleagues = useColleagues(school);
  const section = sectionOf(thread, uid);
  const [classId] = thread.classIds;
  return (
    <li>
      <Link
        href={`/inbox/${school}/${threadId}`}
        className={clsx(look.line, 'card', isChosen && look.lineChosen)}
        aria-current={isChosen ? 'true' : undefined}
      >
        <span className={look.lineHead}>
          <span className={clsx('tag', look[`kind-${thread.kind}`])}>{t(`kind.${thread.kind}`)}</span>
          <b>{senderIn(thread)}</b>
          <span className="muted">
            {schoolNameOf && `${schoolNameOf(school)} `}
            {classId !== undefined && classNameOf(classId)}
          </span>
        </span>
        <span className={look.lineFacts}>
          <span>{when(thread.sentAt)}</span>
          {!tellsOfHarm(thread.kind) && <span>{t(`wants.${thread.wants}`)}</span>}
          {thread.urgent && section !== 'done' && <b>{t('urgent')}</b>}
          {section !== 'done' && <span className="tag">{waited(thread)}</span>}
          {section === 'done' && <span className="tag">{t(`state.${thread.state}`)}</span>}
        </span>
        {(section === 'second' || section === 'told') && (
          <span className="muted">
            {t('whose', { names: thread.owners.map((one) => colleagues.calledOf(one)).join('、') })}
          </span>
        )}
        {section === 'asked' && <span className="muted">{t('askedShort')}</span>}
      </Link>
    </li>
  );
}
