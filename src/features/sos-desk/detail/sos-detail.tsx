import clsx from 'clsx';
import type { Sos } from '@domain/sos/records';
import { isOpen } from '@domain/sos/open';
import { maySee } from '@domain/sos/transition';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SosPlace } from '@/staff/ports/sos';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { mapped } from '@/staff/watched';
import { Async } from '@/staff/async';
import { ButtonLink } from '@/staff/staff-button';
import { PassToCentre } from '@/staff/centre/pass-to-centre';
import { Actions } from '../deeds/actions';
import { ChainNote } from './chain-note';
import { ClaimButton } from '../queue/claim-button';
import { CommandProblem } from '../deeds/command-problem';
import { useDesk } from '../desk-context';
import { Messages } from '../talk/messages';
import { PeopleTold } from './people-told';
import { PupilContext } from '../pupil/pupil-context';
import { SchoolLine } from '../queue/school-line';
import { SosClock } from '../queue/sos-clock';
import { SosMarks } from '../queue/sos-marks';
import { SosState } from '../queue/sos-state';
import { Timeline } from './timeline';
import { LeftOut } from '@/staff/people/left-out';
import { useColleagues } from '@/staff/people/use-colleagues';
import { useMember } from '@/staff/people/member';
import { ToRecord } from '@/staff/people/pupil-link';
import { useCommands } from '../deeds/use-commands';
import { usePupil } from '../use-pupil';
import { Wishes } from './wishes';
import { look } from '../look';

/** One SOS in full. */
export function SosDetail({ school, sosId }: SosPlace) {
  const { sosDesk } = usePorts();
  const { t } = useTranslation('desk');
  const actor = useMember();
  const watched = useLive(sosDesk.watchSos, { school, sosId });
  const seen = mapped(watched, (sos) => (sos?.visibleTo && maySee(sos, actor) ? sos : null));
  return (
    <Async
      of={seen}
      offline={null}
      gone={{
        heading: t('gone.heading'),
        why: t('gone.why'),
        back: <ButtonLink href="/sos">{t('back')}</ButtonLink>,
      }}
    >
      {(sos) => sos && <Detail place={{ school, sosId }} sos={sos} />}
    </Async>
  );
}

function Detail({ place, sos }: { place: SosPlace; sos: Sos }) {
  const { t } = useTranslation('desk');
  const { live } = useDesk();
  const pupil = usePupil({ ...place, sos });
  const colleagues = useColleagues(place.school);
  const commands = useCommands(place);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [place.sosId]);
  return (
    <article className={sos.drill ? clsx(look.detail, 'card', look.cardDrill) : clsx(look.detail, 'card')}>
      <Link href="/sos" className={look.back}>
        {t('back')}
      </Link>
      <header className={look.detailHead}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {pupil.name} {!sos.drill && <span className={look.class}>{pupil.className}</span>}
          </h2>
          <p className={look.marks}>
            <SosMarks sos={sos} />
          </p>
          {pupil.pupil && <ToRecord pupilId={sos.pupilId} name={pupil.name} />}
        </div>
        <SosClock sos={sos} />
      </header>
      {!sos.drill && <SchoolLine school={place.school} withPhone />}
      <SosState sos={sos} />
      <ClaimButton sos={sos} name={pupil.name} commands={commands} />
      <CommandProblem problem={commands.problem} onForget={commands.forget} />
      {sos.state === 'received' && <ChainNote sos={sos} colleagues={colleagues} />}
      {sos.drill ? <p>{t('drillWhy')}</p> : <Wishes sos={sos} />}
      {isOpen(sos) && <LeftOut uids={sos.keptFrom} colleagues={colleagues} />}
      <PeopleTold {...{ place, sos, colleagues }} />
      <Actions {...{ place, sos, pupil, colleagues, commands }} />
      {!sos.drill && <Messages place={place} sos={sos} pupilName={pupil.name} colleagues={colleagues} />}
      {!sos.drill && (
        <PassToCentre of="sos" sourceId={place.sosId} hasWords={sos.text !== undefined} live={live} />
      )}
      {pupil.pupil && <PupilContext pupil={pupil.pupil} pupilId={sos.pupilId} live={live} />}
      <Timeline place={place} sos={sos} colleagues={colleagues} />
    </article>
  );
}
