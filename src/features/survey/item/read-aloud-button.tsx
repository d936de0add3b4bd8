import type { Item } from '@domain/survey/instrument';
import { useTranslation } from 'react-i18next';
import { wordingOf } from '@/i18n/local-text';
import { spoken } from '@/i18n/markup';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { useSurvey } from '../survey-context';
import { useReadAloud } from '@/ui/use-read-aloud';
import { look } from '../look';

/** Reads the stem and the item. Not there when the tablet has no voice for the language. */
export function ReadAloudButton({ item }: { item: Item }) {
  const { survey } = useSurvey();
  const { i18n } = useTranslation();
  const { rich } = useText('survey');
  const voice = useReadAloud(i18n.language);
  if (!voice.available) return null;

  const { instrument, session } = survey;
  const words = [instrument.stem[session.form], item.wording[session.form]]
    .map((text) => spoken(wordingOf(text, i18n.language)))
    .join('\n');
  return (
    <Button className={look.small} onClick={() => (voice.speaking ? voice.stop() : voice.speak(words))}>
      <Icon name="speak" size={20} />
      {rich(voice.speaking ? 'item.stopReading' : 'item.read')}
    </Button>
  );
}
