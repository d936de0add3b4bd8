import type { MorningCounts, SchoolMorning } from '@domain/classes/school-morning';
import { ATTENDANCE_STATES } from '@domain/school/attendance-states';
import { useTranslation } from 'react-i18next';
import look from './morning.module.css';

interface MorningSheetProps {
  heading: string;
  of: SchoolMorning;
  classNameOf: (classId: string) => string;
}

/** The school's 健康観察 on one A4: by class and by reason, with a line for the whole and room to write. Shown when printing only. */
export function MorningSheet({ heading, of: { classes, school }, classNameOf }: MorningSheetProps) {
  const { t } = useTranslation('staff');
  const states = ATTENDANCE_STATES.filter((state) => state !== 'present');
  const heads = [
    ...[t('morning.class'), t('morning.enrolled')],
    ...states.map((state) => t(`board.attendance.${state}`)),
    ...[t('morning.answered'), t('board.unanswered')],
    ...[t('board.bodyShort.a-little'), t('board.bodyShort.bad')],
    ...[t('board.level.2'), t('board.level.1'), t('board.sheet.notes')],
  ];
  const figures = ({ enrolled, attendance, answered, unanswered, body, levels }: MorningCounts) => [
    ...[enrolled, ...states.map((state) => attendance[state])],
    ...[answered, unanswered, body['a-little'], body.bad, levels[2], levels[1]],
  ];
  const line = (name: string, counts: MorningCounts) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {figures(counts).map((figure, index) => (
        <td key={heads[index + 1]}>{figure}</td>
      ))}
      <td />
    </tr>
  );
  return (
    <section className={look.sheet}>
      <h2>
        {t('morning.sheet')}　{heading}
      </h2>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {classes.map(({ classId, counts }) => line(classNameOf(classId), counts))}
          {line(t('morning.school'), school)}
        </tbody>
      </table>
      <p>{t('morning.sheetWhy')}</p>
    </section>
  );
}
