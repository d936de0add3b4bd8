import { can } from '@domain/access/capabilities';
import type { Pupil } from '@domain/school/school';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';
import { ResetPassword } from '@/staff/people/reset-password';
import { StaffButton } from '@/staff/staff-button';

interface PasswordButtonProps {
  pupilId: string;
  pupil: Pupil;
  name: string;
  disabled: boolean;
}

/** For the homeroom teacher, in the morning when a child has forgotten it. */
export function PasswordButton({ pupilId, pupil, name, disabled }: PasswordButtonProps) {
  const { t } = useTranslation('people');
  const member = useMember();
  const [isOpen, setOpen] = useState(false);
  const isOwn = pupil.classIds.some((id) => member.classIds?.includes(id));
  if (!can(member, 'let-children-in') || !(isOwn || member.role === 'leader')) return null;
  if (!isOpen)
    return (
      <p>
        <StaffButton onClick={() => setOpen(true)}>{t('reset.heading')}</StaffButton>
      </p>
    );
  return (
    <ResetPassword
      {...{ name, disabled }}
      heading={t('reset.heading')}
      why={t('reset.why')}
      reset={(deed, password) => deed.run('reset-child-password', { pupilId, password })}
    />
  );
}
