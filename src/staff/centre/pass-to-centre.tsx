import { can } from '@domain/access/capabilities';
import type { CentreSource } from '@domain/centre/records';
import { paths } from '@domain/paths';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '../people/member';
import { usePorts } from '../ports';
import { ButtonLink, StaffButton } from '../staff-button';
import { useLive } from '../use-live';
import { PassForm } from './pass-form';

interface PassToCentreProps {
  of: CentreSource;
  sourceId: string;
  /** Whether there are words of the child's own that could go along. */
  hasWords: boolean;
  reasons?: readonly string[];
  /** Whether something can be stored now. */
  live: boolean;
}

/** Passes one matter on to the education centre, or leads to what has become of it. */
export function PassToCentre({ of, sourceId, hasWords, reasons = [], live }: PassToCentreProps) {
  const { t } = useTranslation('centre');
  const { centre } = usePorts();
  const member = useMember();
  const { uid, school = '' } = member;
  const mayPass = can(member, 'pass-to-centre');
  const watched = useLive(mayPass ? centre.watchMatters : null, school, uid);
  const [open, setOpen] = useState(false);
  if (!mayPass) return null;
  const matterId = paths.centreMatterId(of, sourceId);
  const standing = watched.state === 'ready' ? watched.value[matterId] : undefined;
  return (
    <>
      {standing && <ButtonLink href={`/centre/${matterId}`}>{t(`way.${standing.state}`)}</ButtonLink>}
      {standing?.state !== 'open' && !open && (
        <StaffButton disabled={!live || watched.state !== 'ready'} onClick={() => setOpen(true)}>
          {t('pass.open')}
        </StaffButton>
      )}
      {standing?.state !== 'open' && open && (
        <PassForm {...{ of, sourceId, hasWords, reasons, live }} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
