import type { Effect } from '@domain/effect';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { FigureTable } from './figure-table';
import type { OfMonth } from './kind-table';
import { ShareBar } from './share-bar';

const COLUMNS = ['sent', 'inTime', 'waiting'] as const;

/** Whether children got an answer to what they sent: of the school or the city, never of one adult. */
export function LetterTable({ effect: { letters }, of }: { effect: Effect; of: OfMonth }) {
  const { t } = useTranslation('models');
  return (
    <Part level={3} heading={t('effects.letters.heading')}>
      {letters ? (
        <FigureTable
          caption={t('effects.letters.table', { ...of })}
          columns={[t('effects.letters.what'), ...COLUMNS.map((column) => t(`effects.letters.${column}`))]}
          rows={[
            {
              key: 'letters',
              name: t('effects.letters.all'),
              cells: [
                letters.sent,
                <ShareBar key="in-time" share={letters.inTime} />,
                <ShareBar key="waiting" share={letters.waiting} />,
              ],
            },
          ]}
        />
      ) : (
        <p>{t('effects.letters.none')}</p>
      )}
      <p className="muted">{t('effects.letters.why')}</p>
    </Part>
  );
}
