import { useTranslation } from 'react-i18next';
import { useMember } from '@/staff/people/member';

/** Who chose. The rules tell nobody the names of colleagues at the board. */
export function useChooser(): (by: string) => string {
  const { t } = useTranslation('models');
  const { uid } = useMember();
  return (by) => t(by === uid ? 'models.you' : 'models.colleague');
}
