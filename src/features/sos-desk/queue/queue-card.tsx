import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PlacedSos } from '@/staff/ports/sos';
import { useMember } from '@/staff/people/member';
import { ToRecord } from '@/staff/people/pupil-link';
import { ClaimButton } from './claim-button';
import { CommandProblem } from '../deeds/command-problem';
import { waitsFor } from './queue';
import { SchoolLine } from './school-line';
import { SosClock } from './sos-clock';
import { SosMarks } from './sos-marks';
import { SosState } from './sos-state';
import { useCommands } from '../deeds/use-commands';
import { usePupil } from '../use-pupil';
import { look } from '../look';

interface QueueCardProps {
  placed: PlacedSos;
  chosen: boolean;
}

/** One SOS of the queue: who, since when, what they wish, and the button that makes it mine. */
export function QueueCard({ placed, chosen }: QueueCardProps) {
  const { t } = useTranslation('desk');
  const actor = useMember();
  const { sos } = placed;
  const { name, className, pupil } = usePupil(placed);
  const commands = useCommands(placed);
  const waits = waitsFor(sos, actor.uid);
  return (
    <li className={clsx(look.card, 'card', waits && look.cardWaits, sos.drill && look.cardDrill)}>
      <div className={look.cardHead}>
        <Link href={`/sos/${placed.school}/${placed.sosId}`} aria-current={chosen ? 'true' : undefined}>
          <span className={look.cardName}>{name}</span>
          {!sos.drill && <span className="muted">{className}</span>}
        </Link>
        <SosClock sos={sos} />
      </div>
      <SchoolLine school={placed.school} />
      <p className={look.cardWish}>
        <SosMarks sos={sos} />
        {sos.want && <span>{t(`want.${sos.want}`)}</span>}
        {sos.via && <span>{t(`via.${sos.via}`)}</span>}
        {sos.at !== 'unknown' && <span>{t(`at.${sos.at}`)}</span>}
      </p>
      {pupil && <ToRecord pupilId={sos.pupilId} name={name} />}
      <SosState sos={sos} />
      <ClaimButton sos={sos} name={name} commands={commands} />
      <CommandProblem problem={commands.problem} onForget={commands.forget} />
    </li>
  );
}
