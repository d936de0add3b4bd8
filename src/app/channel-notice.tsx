import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '@/staff/ports';

/** Says what is missing while the database answers but nothing new comes by itself: a box on the way that cuts long connections. */
export function ChannelNotice() {
  const { t } = useTranslation('staff');
  const { onChannel, currentChannel } = usePorts().connection;
  const channel = useSyncExternalStore(onChannel, currentChannel);
  return <div role="status">{channel === 'cut' && <p className="staff-cut">{t('area.cut')}</p>}</div>;
}
