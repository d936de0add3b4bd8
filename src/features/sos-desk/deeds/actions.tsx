import { can } from '@domain/access/capabilities';
import type { Sos } from '@domain/sos/records';
import { mayLead } from '@domain/sos/transition';
import { isOwned } from '@domain/sos/open';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SosPlace } from '@/staff/ports/sos';
import { StaffButton } from '@/staff/staff-button';
import { useDesk } from '../desk-context';
import { HandOverDialog } from './hand-over-dialog';
import { MeetingDialog } from './meeting-dialog';
import { ResolveDialog } from './resolve-dialog';
import { ShareDialog } from './share-dialog';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { CaseButton } from '@/staff/cases/case-button';
import { useMember } from '@/staff/people/member';
import type { Commands } from './use-commands';
import type { SosPupil } from '../use-pupil';
import { look } from '../look';

interface ActionsProps {
  place: SosPlace;
  sos: Sos;
  pupil: SosPupil;
  colleagues: Colleagues;
  commands: Commands;
}

/** What can be done with an SOS that somebody has, by its owner or a leader. */
export function Actions({ place, sos, pupil, colleagues, commands }: ActionsProps) {
  const { t } = useTranslation('desk');
  const actor = useMember();
  const { school } = actor;
  const { live } = useDesk();
  const [open, setOpen] = useState<'meet' | 'hand-over' | 'share' | 'resolve' | null>(null);
  const disabled = !live || commands.busy;
  const close = () => setOpen(null);
  const owned = isOwned(sos);
  const leads = owned && mayLead(sos, actor);
  const mayShare = can(actor, 'lead-every-sos') && sos.state !== 'resolved' && pupil.pupil !== undefined;
  const dialog = { sos, commands, onClose: close };
  return (
    <div className={look.actions}>
      {leads && (
        <>
          <ActionButton label={t('meeting.open')} {...{ disabled }} onClick={() => setOpen('meet')} />
          {school !== undefined && (
            <ActionButton label={t('handOver.open')} {...{ disabled }} onClick={() => setOpen('hand-over')} />
          )}
          <ActionButton label={t('resolve.open')} {...{ disabled }} onClick={() => setOpen('resolve')} />
        </>
      )}
      {mayShare && (
        <ActionButton label={t('share.open')} {...{ disabled }} onClick={() => setOpen('share')} />
      )}
      {can(actor, 'work-on-cases') && !sos.drill && sos.state !== 'received' && (
        <CaseButton pupilId={sos.pupilId} origin={{ kind: 'sos', id: place.sosId }} disabled={disabled} />
      )}
      {sos.state === 'resolved' && (
        <ActionButton
          label={t('reopen')}
          {...{ disabled }}
          onClick={() => void commands.run({ type: 'reopen' })}
        />
      )}
      <MeetingDialog open={open === 'meet'} {...dialog} />
      <HandOverDialog open={open === 'hand-over'} {...dialog} colleagues={colleagues} />
      <ShareDialog open={open === 'share'} {...dialog} pupil={pupil} colleagues={colleagues} />
      <ResolveDialog open={open === 'resolve'} {...dialog} />
    </div>
  );
}

interface ActionButtonProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
}

function ActionButton({ label, disabled, onClick }: ActionButtonProps) {
  return <StaffButton {...{ disabled, onClick }}>{label}</StaffButton>;
}
