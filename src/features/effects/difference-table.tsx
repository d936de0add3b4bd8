import type { Effect } from '@domain/effect';
import { useTranslation } from 'react-i18next';
import { Part } from '@/staff/page';
import { FigureTable } from './figure-table';
import type { OfMonth } from './kind-table';

const GROUPS = ['supported', 'others'] as const;

/** Of children with a notice, the change with support beside the change without, and how far it may be off. */
export function DifferenceTable({ effect: { difference }, of }: { effect: Effect; of: OfMonth }) {
  const { t, i18n } = useTranslation('models');
  const days = (value: number) => value.toLocaleString(i18n.language, { signDisplay: 'exceptZero' });
  return (
    <Part level={3} heading={t('effects.difference.heading')}>
      {difference ? (
        <>
          <FigureTable
            caption={t('effects.difference.table', { ...of })}
            columns={[
              t('effects.difference.who'),
              ...(['children', 'before', 'after'] as const).map((column) =>
                t(`effects.difference.${column}`),
              ),
            ]}
            rows={GROUPS.map((group) => ({
              key: group,
              name: t(`effects.difference.${group}`),
              cells: [difference[group].children, difference[group].before, difference[group].after],
            }))}
          />
          <p>
            {t('effects.difference.days', {
              days: days(difference.days),
              low: days(difference.low),
              high: days(difference.high),
            })}{' '}
            <b>{t(`effects.difference.${isUncertain(difference) ? 'uncertain' : 'apart'}`)}</b>
          </p>
        </>
      ) : (
        <p>{t('effects.difference.none')}</p>
      )}
      <p className="muted">{t('effects.difference.why')}</p>
    </Part>
  );
}

/** Whether no difference at all lies in the interval, too. */
function isUncertain({ low, high }: NonNullable<Effect['difference']>): boolean {
  return low <= 0 && high >= 0;
}
