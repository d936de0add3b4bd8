import type { FaultKind } from '@domain/client-faults';
import { dayOf } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDate } from '@/i18n/dates';
import { WideTable } from '@/ui/wide-table';
import { useFaultName } from './use-fault-name';

const COLUMNS = ['what', 'screen', 'version', 'place', 'last'] as const;

/** Where in the app it happened, for whoever looks after it: what was told last comes first. */
export function KindTable({ kinds }: { kinds: readonly (readonly [id: string, kind: FaultKind])[] }) {
  const { t, i18n } = useTranslation('models');
  const nameOf = useFaultName();
  return (
    <section className="staff-part card" aria-labelledby="faults-kinds">
      <h2 id="faults-kinds">{t('faults.kinds')}</h2>
      <p className="muted">{t('faults.kindsWhy')}</p>
      <WideTable
        name={t('faults.kindTable')}
        columns={[...COLUMNS.map((column) => t(`faults.${column}`)), { figure: t('faults.count') }]}
      >
        {kinds
          .toSorted(([, a], [, b]) => (a.lastAt < b.lastAt ? 1 : -1))
          .map(([id, { code, screen, version, stack, count, lastAt }]) => (
            <tr key={id}>
              <th scope="row">{nameOf(code)}</th>
              <td>{screen}</td>
              <td>{version === 'unknown' ? t('faults.unknown') : version}</td>
              <td>{stack[0] ?? t('faults.unknown')}</td>
              <td>{longDate(i18n.language, dayOf(Date.parse(lastAt)))}</td>
              <td className="figure">{t('faults.times', { count })}</td>
            </tr>
          ))}
      </WideTable>
    </section>
  );
}
