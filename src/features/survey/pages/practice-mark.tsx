import { useText } from '@/i18n/use-text';
import { look } from '../look';

/** Above every page of a round that is only tried out. */
export function PracticeMark() {
  const { rich } = useText('survey');
  return <p className={look.promise}>{rich('practice.stays')}</p>;
}
