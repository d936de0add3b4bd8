import { can } from '@domain/access/capabilities';
import type { Pupil, PupilCard } from '@domain/school/school';
import { useTranslation } from 'react-i18next';
import type { PlacedSos } from '@/staff/ports/sos';
import type { Watched } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
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
  const { t } = useTranslation('desk');
  const { actor, school: own, classNameOf } = useDesk();
  const { pupilId, classId, drill = false } = sos;
  const looksAfterAll = can(actor, 'see-every-class');
  const open = sos.state !== 'resolved';
  const ofSchool = own === school && !drill;
  const watched = useLive(ofSchool ? pupils.watchPupil : null, school, pupilId);
  const needsCard = !drill && !looksAfterAll && open;
  const card = useLive(needsCard ? sosDesk.watchSosPupil : null, { school, sosId });
  if (drill) return { name: t('pupil.drill'), className: t('drill') };
  const pupil = valueOf(watched);
  const known: PupilCard | null = pupil ?? valueOf(card);
  if (known)
    return {
      name: t('pupil.name', { familyName: known.familyName, givenName: known.givenName }),
      className: classNameOf(known.classId),
      ...(pupil && { pupil }),
    };
  const loading = (ofSchool && watched.state === 'loading') || (needsCard && card.state === 'loading');
  const unknown = needsCard || looksAfterAll ? t('pupil.unknown') : t('pupil.closed');
  return { name: loading ? '…' : unknown, className: classNameOf(classId) };
}

function valueOf<T>(watched: Watched<T | null>): T | null {
  return watched.state === 'ready' ? watched.value : null;
}
