import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';

export function HideButton({ onHide }: { onHide: () => void }) {
  const { rich } = useText('pupil');
  return (
    <Button onClick={onHide}>
      <Icon name="hide" size={22} />
      {rich('hide')}
    </Button>
  );
}
