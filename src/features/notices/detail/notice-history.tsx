import type { Notice, Review } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import type { NoticePlace } from '@/staff/ports/notices';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useReader } from '../notices-context';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { useTimes } from '@/staff/use-times';
import { look } from '../look';

interface NoticeHistoryProps {
  place: NoticePlace;
  notice: Notice;
  reviews: Readonly<Record<string, Review>>;
  colleagues: Colleagues;
}

interface Moment {
  readonly at: string;
  readonly words: string;
  readonly note?: string | undefined;
}

/** Everything that happened with this notice. What colleagues think stands here only after one has said one's own view. */
export function NoticeHistory({ place, notice, reviews, colleagues }: NoticeHistoryProps) {
  const { notices } = usePorts();
  const { t, i18n } = useTranslation('notices');
  const { viewer } = useReader();
  const { time } = useTimes();
  const { school, noticeId } = place;
  const calls = useLive(notices.watchNoticeCalls, { school, noticeId });
  const mayKnow = reviews[viewer.uid]?.ownView !== undefined;
  const list = (uids: readonly string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
      uids.map((uid) => colleagues.calledOf(uid)),
    );

  const moments: Moment[] = [
    { at: notice.since, words: t('history.made') },
    ...(calls.state === 'ready' ? Object.values(calls.value) : []).map(({ at, step, to }) => ({
      at,
      words: t('history.called', { step: step + 1, names: list(to) }),
    })),
    ...Object.values(reviews).flatMap((review) => momentsOf(review)),
    ...decidedElsewhere(),
  ];
  return (
    <section aria-labelledby="notice-history">
      <h3 id="notice-history">{t('history.heading')}</h3>
      {!mayKnow && Object.keys(reviews).length > 0 && <p className="muted">{t('history.afterView')}</p>}
      {calls.state === 'failed' && <p role="status">{t('history.callsFailed')}</p>}
      <ol className={look.history}>
        {moments
          .toSorted((a, b) => (a.at < b.at ? -1 : 1))
          .map(({ at, words, note }) => (
            <li key={`${at} ${words}`}>
              <time dateTime={at}>{time(at)}</time>
              <span>
                {words}
                {note !== undefined && <span className={look.historyNote}>{note}</span>}
              </span>
            </li>
          ))}
      </ol>
      {mayKnow && notice.assignee !== undefined && (
        <p>{t('history.assignee', { name: colleagues.calledOf(notice.assignee) })}</p>
      )}
    </section>
  );

  /** The other circle hears of the same matter by a notice of its own, and what it decides stands on this one too. */
  function decidedElsewhere(): Moment[] {
    const { decision: decided } = notice;
    if (!mayKnow || decided === undefined || reviews[decided.by]?.decision === decided.decision) return [];
    const name = colleagues.calledOf(decided.by);
    const words = t('history.decidedElsewhere', { name, decision: t(`decision.${decided.decision}`) });
    return [{ at: decided.at, words }];
  }

  function momentsOf(review: Review): Moment[] {
    const { by, openedAt, ownView, decision, note, assignee } = review;
    const at = review.decidedAt ?? review.at;
    const name = colleagues.calledOf(by);
    const opened = { at: openedAt, words: t('history.opened', { name }) };
    if (!mayKnow || ownView === undefined) return [opened];
    const view = t(`ownView.${ownView}`);
    const words =
      decision === undefined
        ? t('history.viewed', { name, view })
        : t('history.decided', { name, view, decision: t(`decision.${decision}`) });
    const given =
      assignee === undefined
        ? []
        : [{ at, words: t('history.assigned', { name, to: colleagues.calledOf(assignee) }) }];
    return [opened, { at, words, note }, ...given];
  }
}
