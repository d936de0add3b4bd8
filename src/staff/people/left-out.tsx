import { can } from '@domain/access/capabilities';
import { useTranslation } from 'react-i18next';
import { useMember } from './member';
import type { Colleagues } from './use-colleagues';

interface LeftOutProps {
  /** uids of those whom the child leaves out of what is shown here. */
  uids: readonly string[] | undefined;
  colleagues: Colleagues;
}

/** Leaders know whom a child leaves out, so that nobody brings that person in by mistake. Shown where something of the child is open. */
export function LeftOut({ uids = [], colleagues }: LeftOutProps) {
  const { t } = useTranslation('staff');
  const member = useMember();
  if (uids.length === 0 || !can(member, 'see-left-out')) return null;
  const names = uids.map((uid) => colleagues.calledOf(uid)).join(t('leftOut.and'));
  return (
    <p className="muted">
      {t('leftOut.who', { names })} {t('leftOut.care')}
    </p>
  );
}
