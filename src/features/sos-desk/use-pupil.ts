import { can } from '@domain/access/capabilities';
import type { Pupil, PupilCard } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import type { PlacedSos } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { useMember } from '@/staff/people/member';
import { useDesk } from './desk-context';

export interface SosPupil {
  /** In words, also when it may not be known. */
  readonly name: string;
  readonly className: string;
  /** Absent for a drill, while loading, and for whoever does not look after this child. */
  readonly pupil?: Pupil;
}

/**
 * Whose SOS it is. Whoever looks after the child reads the child's own document; whoever was brought in reads a card beside the
 * SOS, as long as it is open.
 */
export function usePupil({ school, sosId, sos }: PlacedSos): SosPupil {
  const { pupils, sosDesk } = usePorts();
  const { t } = useTranslation(['desk', 'staff']);
  const nameOf = usePupilName();
  const actor = useMember();
  const { school: own } = actor;
  const { classNameOf } = useDesk();
  const { pupilId, classId, drill = false } = sos;
  const looksAfterAll = can(actor, 'see-every-class');
  const open = sos.state !== 'resolved';
  const ofSchool = own === school && !drill;
  const watched = useLive(ofSchool ? pupils.watchPupil : null, school, pupilId);
  const needsCard = !drill && !looksAfterAll && open;
  const card = useLive(needsCard ? sosDesk.watchSosPupil : null, { school, sosId });
  if (drill) return { name: t('desk:pupil.drill'), className: t('desk:drill') };
  const pupil = valueOf(watched);
  const known: PupilCard | null = pupil ?? valueOf(card);
  if (known)
    return {
      name: nameOf(known),
      className: classNameOf(known.classId),
      ...(pupil && { pupil }),
    };
  const loading = (ofSchool && watched.state === 'loading') || (needsCard && card.state === 'loading');
  const unknown = needsCard || looksAfterAll ? t('staff:people.pupilUnknown') : t('desk:pupil.closed');
  return { name: loading ? '…' : unknown, className: classNameOf(classId) };
}

function valueOf<T>(watched: Watched<T | null>): T | null {
  return watched.state === 'ready' ? watched.value : null;
}
