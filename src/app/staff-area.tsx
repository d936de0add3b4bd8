import { useTranslation } from 'react-i18next';
import type { StaffSession } from '@/local/session';
import { BoardOffice } from './board-office';
import { SchoolStaff } from './school-staff';
import './staff-area.css';

/** Everything that staff see. Loaded only for them: a pupil's tablet holds none of it. */
export function StaffArea({ session }: { session: StaffSession }) {
  const { t } = useTranslation('staff');
  return (
    <div className="staff">
      <a className="staff-skip" href="#staff-main">
        {t('area.skip')}
      </a>
      {session.school === undefined ? (
        <BoardOffice session={session} />
      ) : (
        <SchoolStaff session={session} school={session.school} />
      )}
    </div>
  );
}
