import type { Round } from '@domain/school/round';
import { useTranslation } from 'react-i18next';
import { Printed } from '@/staff/printed';
import { useTimes } from '@/staff/use-times';

interface RoundSheetProps {
  round: Round;
  classIds: readonly string[];
  classNameOf: (classId: string) => string;
}

/** For the staff room: when, who, what is said before it, and a line a class to write on. */
export function RoundSheet({ round, classIds, classNameOf }: RoundSheetProps) {
  const { t } = useTranslation('year');
  const { weekdayAndTime } = useTimes();
  const columns = ['class', 'when', 'whoWatches', 'absent'] as const;
  return (
    <Printed heading={round.title}>
      <p>{t('rounds.period', { from: weekdayAndTime(round.opensAt), to: weekdayAndTime(round.closesAt) })}</p>
      <ul>
        {(['seat', 'leaveOut', 'readers', 'danger', 'late'] as const).map((line) => (
          <li key={line}>{t(`rounds.sheet.${line}`)}</li>
        ))}
      </ul>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`rounds.sheet.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classIds.map((classId) => (
            <tr key={classId}>
              <th scope="row">{classNameOf(classId)}</th>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </Printed>
  );
}
