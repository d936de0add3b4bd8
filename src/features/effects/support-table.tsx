import type { Effect } from '@domain/effect';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { FigureTable } from './figure-table';
import type { OfMonth } from './kind-table';
import { ShareBar } from './share-bar';

const COLUMNS = ['children', 'takenUp', 'left', 'childHelped', 'adultsHelped'] as const;

/** What became of supports, with what it does not say: of a school or the city, never of whoever gave them. */
export function SupportTable({ effect: { supports }, of }: { effect: Effect; of: OfMonth }) {
  const { t } = useTranslation('models');
  return (
    <Part level={3} heading={t('effects.supports.heading')}>
      {supports ? (
        <>
          <FigureTable
            caption={t('effects.supports.table', { ...of })}
            columns={[
              t('effects.supports.what'),
              ...COLUMNS.map((column) => t(`effects.supports.${column}`)),
            ]}
            rows={[
              {
                key: 'supports',
                name: t('effects.supports.all'),
                cells: [
                  supports.children,
                  supports.takenUp,
                  <ShareBar key="left" share={supports.left} />,
                  <ShareBar key="child" share={supports.childHelped} />,
                  <ShareBar key="adults" share={supports.adultsHelped} />,
                ],
              },
            ]}
          />
          {supports.absence && <p>{t('effects.supports.absence', { ...supports.absence })}</p>}
        </>
      ) : (
        <p>{t('effects.supports.none')}</p>
      )}
      <p className="muted">{t('effects.supports.why')}</p>
    </Part>
  );
}
