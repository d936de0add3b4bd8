import type { CaseEntry } from '@domain/cases/entries';
import type { Case, Support } from '@domain/cases/records';
import { type Day, dayOfInstant } from '@domain/days';
import { useTranslation } from 'react-i18next';
import { longDate, longDay } from '@/i18n/dates';
import { useCalled } from '@/staff/people/use-called';
import { useMember } from '@/staff/people/member';
import { usePupil } from '@/staff/people/use-pupil';
import { useCasesReader } from '../cases-context';
import { inTurn, ofKind } from '../case/entries';
import { intensityOf, stepOf } from '../list/case-line';
import type { SheetFacts, SheetSupport } from './sheet-facts';
import type { SheetWeek } from './weeks';

export type CaseEntries = Readonly<Record<string, CaseEntry>>;

/** Lines of 変わったこと that have room. */
const CHANGES = 3;

/**
 * The case in words for paper. Of duties that law sets, of what somebody wrote about them and of how it all began nothing stands here: a
 * sheet may leave the school.
 */
export function useSheetFacts(kept: Case, entries: CaseEntries, weeks: readonly SheetWeek[]): SheetFacts {
  const { t, i18n } = useTranslation('cases');
  const { school, schoolName, classNameOf } = useCasesReader();
  const { name, pupil } = usePupil(school, kept.pupilId);
  const { today } = useMember();
  const called = useCalled();
  const supportOf = useSheetSupport();
  const [classId] = kept.classIds;
  const all = inTurn(entries);
  const lead = kept.team.find(({ uid }) => uid === kept.lead);
  const day = (on: Day) => longDay(i18n.language, on);
  const meetings = ofKind(all, 'meeting').flatMap(({ id, entry: { meeting } }) =>
    meeting === undefined
      ? []
      : {
          ...{ id, day: longDate(i18n.language, meeting.day), people: meeting.people.join(t('and')) },
          childWish: meeting.wishes.child ?? '',
          guardiansWish: meeting.wishes.guardians ?? '',
          goal: meeting.goal ?? '',
          agreed: meeting.agreed.map((point, index) => ({
            ...{ id: `${id} ${index}`, what: point.what, who: point.who, by: day(point.by) },
          })),
        },
  );
  const [meeting] = ofKind(all, 'meeting');
  const changed = meeting ? ofKind(all, 'note').filter(({ entry }) => entry.at > meeting.entry.at) : [];
  return {
    school: schoolName,
    printedOn: today,
    child: {
      ...{ name, kana: pupil?.kana ?? '' },
      className: classId === undefined ? '' : classNameOf(classId),
    },
    openedOn: longDate(i18n.language, dayOfInstant(kept.openedAt)),
    lead: lead?.name ?? '',
    step: t(`step.${stepOf(kept.step)}`),
    intensity: t(`intensity.${intensityOf(kept.intensity)}`),
    nextDate: kept.checkpointAt === undefined ? '' : day(dayOfInstant(kept.checkpointAt)),
    team: kept.team.map((member) =>
      t('team.member', { name: member.name, duty: t(`teamDuty.${member.duty}`) }),
    ),
    looks: ofKind(all, 'first-look')
      .toReversed()
      .map(({ id, entry }) => {
        const duty = kept.team.find(({ uid }) => uid === entry.by)?.duty;
        return {
          ...{ id, by: called(entry.name, entry.title), duty: duty ? t(`teamDuty.${duty}`) : '' },
          ...{ childsWords: entry.childsWords ?? '', text: entry.text ?? '' },
        };
      }),
    wishes: { child: kept.wishes.child ?? '', guardians: kept.wishes.guardians ?? '' },
    goal: kept.goal ?? '',
    supports: kept.supports.map(supportOf),
    meetings,
    changed: changed.slice(-CHANGES).map(({ entry }) => entry.text ?? ''),
    weeks,
  };
}

/** A support in words for paper. */
export function useSheetSupport(): (support: Support) => SheetSupport {
  const { t, i18n } = useTranslation('cases');
  return ({ id, kind, who, from, how, place, state, childsView, adultsView }) => ({
    ...{ id, who, from: longDay(i18n.language, from), how: how ?? '' },
    what: [t(`support.${kind}`), place].filter((word) => word !== undefined).join(' '),
    state: t(`supportState.${state}`),
    views: [
      childsView && t('entry.childsView', { view: t(`view.${childsView}`) }),
      adultsView && t('entry.adultsView', { view: t(`view.${adultsView}`) }),
    ]
      .filter((word) => word !== undefined)
      .join('\n'),
  });
}
