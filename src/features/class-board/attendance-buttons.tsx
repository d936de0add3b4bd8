import { ATTENDANCE_STATES, type AttendanceState, OF_STATE } from '@domain/school/attendance-states';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from './board-model';
import { MarkButton } from './mark-button';
import { look } from './look';

const IN_ONE_TAP = ATTENDANCE_STATES.filter((state) => OF_STATE[state].inOneTap);

interface AttendanceButtonsProps {
  row: BoardRow;
  disabled: boolean;
  onSet: (pupilId: string, state: AttendanceState) => void;
}

/** 欠席 and 遅刻 in one tap, present again with a second one; any other state is the import's and is only shown. */
export function AttendanceButtons({ row, disabled, onSet }: AttendanceButtonsProps) {
  const { t } = useTranslation('staff');
  const { attendance } = row;
  if (attendance !== undefined && OF_STATE[attendance].isOnlyShown) {
    return <span className="tag">{t(`board.attendance.${attendance}`)}</span>;
  }
  return (
    <div className={look.buttons}>
      {IN_ONE_TAP.map((state) => (
        <MarkButton
          key={state}
          label={t(`board.attendance.${state}`)}
          name={row.name}
          pressed={attendance === state}
          disabled={disabled}
          onToggle={() => onSet(row.pupilId, attendance === state ? 'present' : state)}
        />
      ))}
    </div>
  );
}
