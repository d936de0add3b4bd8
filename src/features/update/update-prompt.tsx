import clsx from 'clsx';
import { useText } from '@/i18n/use-text';
import { useUpdateReady } from '@/sync/updates';
import { Button } from '@/ui/button';
import { look } from './look';

/** A new version waits until somebody says yes: never under a pupil's hands. */
export function UpdatePrompt() {
  const { rich } = useText('pupil');
  const apply = useUpdateReady();
  if (!apply) return null;
  return (
    <p role="status" className={clsx(look.update, 'card')}>
      <span>{rich('update.ready')}</span>
      <Button onClick={apply}>{rich('update.apply')}</Button>
    </p>
  );
}
