import { can } from '@domain/access/capabilities';
import { useTranslation } from 'react-i18next';
import { Message } from '@/staff/message';
import { useMember } from '@/staff/people/member';
import { ButtonLink } from '@/staff/staff-button';

/** In place of settings that lie in the school's policy: who answers about danger reach comes first, and where an administrator says so. */
export function NoPolicy() {
  const { t } = useTranslation('models');
  const member = useMember();
  return (
    <Message heading={t('noticeSettings.noPolicy')} why={t('noticeSettings.noPolicyWhy')}>
      {can(member, 'administer-school') && (
        <ButtonLink href="/settings/safety">{t('noticeSettings.toPolicy')}</ButtonLink>
      )}
    </Message>
  );
}
