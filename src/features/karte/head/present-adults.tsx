import type { Pupil } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import { useCalled } from '@/staff/people/use-called';
import { useSigners } from '@/staff/people/use-signers';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';

interface PresentAdultsProps {
  school: string;
  pupil: Pupil;
  /** Whoever looks after the child together in a case that this reader may know of. */
  team: readonly string[];
}

/** Who looks after this child now: whoever has its classes, and the team of its case. */
export function PresentAdults({ school, pupil, team }: PresentAdultsProps) {
  const { records } = usePorts();
  const { t, i18n } = useTranslation('karte');
  const called = useCalled();
  const teachers = Object.values(valueOr(useLive(records.watchTeachersOf, school, pupil.classIds), {}));
  const signers = useSigners(school, team);
  const names = teachers.map(({ displayName, title }) => called(displayName, title)).sort();
  const ofTeam = [...new Set(team)]
    .flatMap((uid) => (signers[uid] ? [called(signers[uid].displayName, signers[uid].title)] : []))
    .sort();
  const listed = (all: readonly string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(all);
  if (names.length + ofTeam.length === 0) return null;
  return (
    <p>
      {names.length > 0 && t('head.adults', { names: listed(names) })}
      {ofTeam.length > 0 && ` ${t('head.team', { names: listed(ofTeam) })}`}
    </p>
  );
}
