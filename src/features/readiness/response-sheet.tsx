import { isHomeroomOf } from '@domain/access/standing';
import { schoolYearOf } from '@domain/days';
import type { Staff } from '@domain/identity';
import type { ReadinessWorld } from '@domain/readiness/readiness';
import { schoolYearOfClass } from '@domain/school/grades';
import type { ChainName } from '@domain/sos/records';
import { BOARD, isTitle } from '@domain/sos/recipients';
import { useTranslation } from 'react-i18next';
import { longDate, weekdayNames } from '@/i18n/dates';
import { useMember } from '@/staff/people/member';
import { Printed } from '@/staff/printed';
import { useTimes } from '@/staff/use-times';
import { usePeopleWords } from './use-people-words';

interface ResponseSheetProps {
  world: ReadinessWorld;
  classNameOf: (classId: string) => string;
}

const CHAINS: readonly ChainName[] = ['school', 'outOfHours'];

/** 対応の決まり for the staff room: who looks when, who stands in, and what happens when a child asks for help. */
export function ResponseSheet({ world, classNameOf }: ResponseSheetProps) {
  const { t, i18n } = useTranslation('year');
  const { today } = useMember();
  const { minutes } = useTimes();
  const { staff, settings, policy, calendar, classIds } = world;
  const people = usePeopleWords(staff);
  const nobody = t('readiness.nobody');
  const days = weekdayNames(i18n.language, 'short');
  const uidsWhere = (test: (member: Staff) => boolean) =>
    Object.entries(staff).flatMap(([uid, member]) => (member.active && test(member) ? [uid] : []));
  const behind = (target: string): string[] =>
    isTitle(target) ? uidsWhere(({ title }) => title === target) : [target];
  const row = (what: string, is: string) => (
    <tr key={what}>
      <th scope="row">{what}</th>
      <td>{is}</td>
    </tr>
  );
  const ofYear = classIds.filter((id) => schoolYearOfClass(id) === schoolYearOf(today)).toSorted();
  const classes = ofYear.map((classId) => {
    const own = uidsWhere((member) => member.classIds.includes(classId));
    const all = uidsWhere((member) => isHomeroomOf(member, { classIds: [classId], day: today }));
    return { classId, own, deputies: all.filter((uid) => !own.includes(uid)) };
  });
  return (
    <Printed heading={t('readiness.sheet.heading')}>
      <p>
        {t('readiness.sheet.printed', { day: longDate(i18n.language, today) })}{' '}
        {t('calendar.said', { from: calendar.opensAt, to: calendar.closesAt })}
      </p>
      <h3>{t('readiness.sheet.help')}</h3>
      <ol>
        {(['asks', 'looks', 'says', 'listens', 'passes', 'writes'] as const).map((line) => (
          <li key={line}>{t(`readiness.sheet.line.${line}`)}</li>
        ))}
      </ol>
      {CHAINS.map((chain) => (
        <div key={chain}>
          <h3>{t(`readiness.sheet.${chain}`)}</h3>
          <table>
            <tbody>
              {settings[chain].length === 0
                ? row(t('readiness.sheet.when'), t('readiness.told.waits'))
                : settings[chain].map(({ afterMinutes, to }) => {
                    const uids = [...new Set(to.filter((target) => target !== BOARD).flatMap(behind))];
                    const when =
                      afterMinutes === 0
                        ? t('readiness.sheet.atOnce')
                        : t('readiness.sheet.after', { time: minutes(afterMinutes) });
                    return row(when, people({ uids, board: to.includes(BOARD) }) ?? nobody);
                  })}
            </tbody>
          </table>
        </div>
      ))}
      <h3>{t('readiness.sheet.answers')}</h3>
      <table>
        <tbody>
          {row(t('readiness.safety'), people({ uids: policy?.safetyContacts ?? [] }) ?? nobody)}
          {row(
            t('readiness.bullying'),
            policy?.notices?.bullyingTeam
              ? (people({ uids: policy.notices.bullyingTeam }) ?? nobody)
              : t('readiness.sheet.usualTeam'),
          )}
        </tbody>
      </table>
      <h3>{t('readiness.sheet.there')}</h3>
      <table>
        <tbody>
          {Object.entries(staff)
            .filter(([, { role, active }]) => active && (role === 'leader' || role === 'counsellor'))
            .map(([uid, { workDays }]) =>
              row(people({ uids: [uid] }) ?? '', workDays.map((weekday) => days[weekday]).join(' ')),
            )}
        </tbody>
      </table>
      <h3>{t('readiness.sheet.classes')}</h3>
      <table>
        <tbody>
          {classes.map(({ classId, own, deputies }) =>
            row(
              classNameOf(classId),
              t('readiness.sheet.homeroom', {
                own: people({ uids: own }) ?? nobody,
                deputies: people({ uids: deputies }) ?? t('readiness.sheet.none'),
              }),
            ),
          )}
        </tbody>
      </table>
    </Printed>
  );
}
