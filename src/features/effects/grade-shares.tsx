import type { Effect } from '@domain/effect';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { FigureTable } from './figure-table';
import type { OfMonth } from './kind-table';
import { ShareBar } from './share-bar';

/** Lower secondary schools count their years from one again. */
const LAST_PRIMARY_GRADE = 6;

/** Share of children with at least one notice: a grade that stands out alone is a question to the settings. */
export function GradeShares({ effect, of }: { effect: Effect; of: OfMonth }) {
  const { t } = useTranslation('models');
  const grades = Object.entries(effect.grades).toSorted(([a], [b]) => Number(a) - Number(b));
  if (grades.length === 0) return null;
  const nameOf = (grade: number) =>
    t(grade <= LAST_PRIMARY_GRADE ? 'effects.grades.primary' : 'effects.grades.secondary', {
      grade,
      year: grade - LAST_PRIMARY_GRADE,
    });
  return (
    <Part level={3} heading={t('effects.grades.heading')}>
      <FigureTable
        caption={t('effects.grades.table', { ...of })}
        columns={[t('effects.grades.grade'), t('effects.grades.pupils'), t('effects.grades.share')]}
        rows={grades.map(([grade, { pupils, share }]) => ({
          key: grade,
          name: nameOf(Number(grade)),
          cells: [t('people', { count: pupils }), <ShareBar key="share" share={share} />],
        }))}
      />
      <p className="muted">{t('effects.grades.why')}</p>
    </Part>
  );
}
