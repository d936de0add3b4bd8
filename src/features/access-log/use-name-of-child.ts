import { useTranslation } from 'react-i18next';
import { usePupilName } from '@/staff/people/use-pupil';
import { usePorts } from '@/staff/ports';
import { useLive } from '@/staff/use-live';
import { valueOr } from '@/staff/watched';

/** A child's name from the rosters, once names may be seen; until then a blank. */
export function useNameOfChild(school: string, shown: boolean): (pupilId: string) => string {
  const { schools } = usePorts();
  const { t } = useTranslation('readings');
  const nameOf = usePupilName();
  const rosters = valueOr(useLive(schools.watchRosters, shown ? school : null), {});
  const children = Object.assign({}, ...Object.values(rosters).map(({ pupils }) => pupils)) as Readonly<
    Record<string, { familyName: string; givenName: string }>
  >;
  return (pupilId) => {
    if (!shown) return '＊＊＊';
    const child = children[pupilId];
    return child ? nameOf(child) : t('unknownChild');
  };
}
