import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import type { NoticeOfSchool } from '@/staff/ports/notices';
import { StaffButton } from '@/staff/staff-button';
import { useLive } from '@/staff/use-live';
import { useTimes } from '@/staff/use-times';
import { valueOr } from '@/staff/watched';
import { serverNow } from '@/sync/use-server-now';
import { NoticeMarks } from '../list/notice-marks';
import { WhyNoticed } from '../list/why-noticed';
import { useSaving } from '../decide/use-saving';

const NONE: readonly NoticeOfSchool[] = [];

/** What was noticed about children who leave everybody of their school out: the board is the last that is left. */
export function BoardNotices({ schoolNameOf }: { schoolNameOf: (school: string) => string }) {
  const { notices } = usePorts();
  const { t } = useTranslation('notices');
  const { uid } = useMember();
  const now = serverNow();
  const all = valueOr(useLive(notices.watchNoticesForBoard, uid), NONE)
    .filter(({ notice }) => Date.parse(notice.expiresAt) > now)
    .toSorted((a, b) => (a.notice.since < b.notice.since ? 1 : -1));
  if (all.length === 0) return null;
  return (
    <section className="card" aria-labelledby="board-notices">
      <h2 id="board-notices">{t('board.heading', { count: all.length })}</h2>
      <p className="muted">{t('board.why')}</p>
      <details>
        <summary>{t('board.whose')}</summary>
        <ul>
          {all.map((one) => (
            <Line key={`${one.school}/${one.noticeId}`} placed={one} schoolName={schoolNameOf(one.school)} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Line({ placed, schoolName }: { placed: NoticeOfSchool; schoolName: string }) {
  const { notices } = usePorts();
  const { t } = useTranslation('notices');
  const { uid } = useMember();
  const { weekdayAndTime: when } = useTimes();
  const nameOf = usePupilName();
  const { saving, problem, save } = useSaving();
  const { school, noticeId, notice } = placed;
  return (
    <li>
      <p>
        <NoticeMarks notice={notice} /> <b>{notice.child && nameOf(notice.child)}</b>{' '}
        <span className="muted">{schoolName}</span>
      </p>
      <p>
        <WhyNoticed school={school} placed={{ id: noticeId, notice }} />
      </p>
      <p className="muted">{t('noticedAt', { time: when(notice.since) })}</p>
      {notice.openedAt === undefined ? (
        <StaffButton
          disabled={saving}
          onClick={() => void save(notices.openNotice({ school, noticeId }, uid))}
        >
          {t('board.open')}
        </StaffButton>
      ) : (
        <p>{t('board.opened', { time: when(notice.openedAt) })}</p>
      )}
      {problem && (
        <p role="alert" className="field-error">
          {t(`problem.${problem}`)}
        </p>
      )}
    </li>
  );
}
