import type { ClientFaults } from '@domain/client-faults';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { WideTable } from '@/ui/wide-table';
import { useFaultName } from './use-fault-name';

/** How often what was told on which day, the latest first. */
export function DayTable({ days }: { days: NonNullable<ClientFaults['days']> }) {
  const { t, i18n } = useTranslation('models');
  const nameOf = useFaultName();
  const latestFirst = Object.entries(days).toSorted(([a], [b]) => (a < b ? 1 : -1));
  return (
    <section className="staff-part card" aria-labelledby="faults-days">
      <h2 id="faults-days">{t('faults.days')}</h2>
      <WideTable
        name={t('faults.dayTable')}
        columns={[t('faults.day'), t('faults.what'), { figure: t('faults.count') }]}
      >
        {latestFirst.flatMap(([day, codes]) =>
          Object.entries(codes)
            .toSorted(([, a], [, b]) => b - a)
            .map(([code, count]) => (
              <tr key={`${day} ${code}`}>
                <th scope="row">{longDate(i18n.language, day)}</th>
                <td>{nameOf(code)}</td>
                <td className="figure">{t('faults.times', { count })}</td>
              </tr>
            )),
        )}
      </WideTable>
    </section>
  );
}
