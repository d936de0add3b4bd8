import type { Sos } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { useMember } from '@/staff/people/member';
import { useDesk } from '../desk-context';
import type { Commands } from '../deeds/use-commands';
import { waitsFor } from './queue';
import { look } from '../look';

interface ClaimButtonProps {
  sos: Sos;
  /** Whose SOS it is: part of the accessible name. */
  name: string;
  commands: Commands;
}

/** One tap makes it mine, and the pupil reads my name. */
export function ClaimButton({ sos, name, commands }: ClaimButtonProps) {
  const { t } = useTranslation('desk');
  const actor = useMember();
  const { live } = useDesk();
  if (!waitsFor(sos, actor.uid)) return null;
  const label = t(sos.state === 'received' ? 'claim' : 'handOver.accept');
  return (
    <Button
      variant="primary"
      className={look.claim}
      aria-label={t('about', { label, name })}
      disabled={!live || commands.busy}
      onClick={() => void commands.run({ type: 'acknowledge' })}
    >
      {label}
    </Button>
  );
}
