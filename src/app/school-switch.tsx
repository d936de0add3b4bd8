import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { StaffSession } from '@/local/session';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { lookAtSchool } from '@/sync/account/sign-in';

/** Which of several schools one is at. */
export function SchoolSwitch({ session }: { session: StaffSession }) {
  const { t } = useTranslation('people');
  const [, goTo] = useLocation();
  return (
    <select
      aria-label={t('elsewhere.school')}
      value={session.school}
      onChange={(event) => void lookAtSchool(session, event.target.value).then(() => goTo('/'))}
    >
      {Object.keys(session.schools ?? {}).map((school) => (
        <SchoolOption key={school} school={school} />
      ))}
    </select>
  );
}

function SchoolOption({ school }: { school: string }) {
  const { schools } = usePorts();
  const known = useLive(schools.watchSchool, school);
  return <option value={school}>{known.state === 'ready' && known.value ? known.value.name : school}</option>;
}
