import { can } from '@domain/access/capabilities';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReportHarm } from '@/staff/harm/report-harm';
import { Part } from '@/staff/page';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';

interface HarmButtonProps {
  pupilId: string;
  disabled: boolean;
}

/** 大人のことで伝える, from any child's page: no case is needed, and nobody's leave. Colleagues are asked for once it is opened. */
export function HarmButton({ pupilId, disabled }: HarmButtonProps) {
  const { t } = useTranslation('cases');
  const member = useMember();
  const [isOpen, setOpen] = useState(false);
  if (!can(member, 'report-harm')) return null;
  if (!isOpen)
    return (
      <p>
        <StaffButton onClick={() => setOpen(true)}>{t('harm.open')}</StaffButton>
      </p>
    );
  return (
    <Part heading={t('harm.open')}>
      <ReportHarm pupilId={pupilId} school={member.school ?? ''} disabled={disabled} />
    </Part>
  );
}
