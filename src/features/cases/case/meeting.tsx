import { CASE_LINE_MAX } from '@domain/cases/choices';
import type { CaseEntry } from '@domain/cases/entries';
import type { Case } from '@domain/cases/records';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useKeptForm } from '@/staff/use-kept-form';
import { look } from '../look';
import type { PlacedEntry } from './entries';
import { ofKind } from './entries';
import { EntryBody } from './entry-body';
import { DeedForm, Fold, isSaid, isSaidOrNot, Line, Words } from './parts';

type AgreedPoint = NonNullable<CaseEntry['meeting']>['agreed'][number];

/** What was agreed: what, who, by when. */
export function Agreed({ agreed }: { agreed: readonly AgreedPoint[] }) {
  const { t, i18n } = useTranslation('cases');
  return (
    <ul className={look.agreed} aria-label={t('meeting.agreed')}>
      {agreed.map(({ what, who, by }) => (
        <li key={`${what} ${who} ${by}`}>
          <b>{what}</b>{' '}
          <span className="muted">{t('meeting.whoBy', { who, by: longDay(i18n.language, by) })}</span>
        </li>
      ))}
    </ul>
  );
}

interface MeetingProps {
  caseId: string;
  kept: Case;
  entries: readonly PlacedEntry[];
}

/** What the child and the guardians wish, what is aimed at, and what the last meeting has agreed. */
export function Meeting({ caseId, kept, entries }: MeetingProps) {
  const { t } = useTranslation('cases');
  const [latest] = ofKind(entries, 'meeting');
  const { wishes, goal } = kept;
  const facts = [
    { what: t('meeting.childWish'), is: wishes.child },
    { what: t('meeting.guardiansWish'), is: wishes.guardians },
    { what: t('meeting.goal'), is: goal },
  ];
  return (
    <>
      <dl className={look.wishes}>
        {facts.map(({ what, is }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{is ?? <span className="muted">{t('meeting.notAsked')}</span>}</dd>
          </div>
        ))}
      </dl>
      {latest ? <EntryBody entry={latest.entry} /> : <p className="muted">{t('meeting.none')}</p>}
      {kept.state !== 'closed' && (
        <Fold heading={t('meeting.hold')}>
          <MeetingForm caseId={caseId} kept={kept} />
        </Fold>
      )}
    </>
  );
}

const NO_POINT = { what: '', who: '', by: '' };

function MeetingForm({ caseId, kept }: Pick<MeetingProps, 'caseId' | 'kept'>) {
  const { t } = useTranslation('cases');
  const { today } = useMember();
  const deed = useDeed();
  const { values, set, clear } = useKeptForm(`case ${caseId} meeting`, {
    ...{ day: today, people: kept.team.map(({ name }) => name).join('\n') },
    ...{ child: kept.wishes.child ?? '', guardians: kept.wishes.guardians ?? '', goal: kept.goal ?? '' },
    agreed: [NO_POINT],
  });
  const people = values.people.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const agreed = values.agreed
    .map(({ what, who, by }) => ({ what: what.trim(), who: who.trim(), by }))
    .filter(({ what, who }) => what !== '' || who !== '');
  const isWhole =
    values.day !== '' &&
    people.length > 0 &&
    people.every((line) => isSaid(line, CASE_LINE_MAX)) &&
    [values.child, values.guardians, values.goal].every((text) => isSaidOrNot(text)) &&
    agreed.every(
      ({ what, who, by }) => isSaid(what, CASE_LINE_MAX) && isSaid(who, CASE_LINE_MAX) && by !== '',
    );
  const send = async () => {
    const [child, guardians, goal] = [values.child.trim(), values.guardians.trim(), values.goal.trim()];
    const isDone = await deed.run('hold-meeting', {
      ...{ caseId, day: values.day, people, agreed },
      wishes: { ...(child !== '' && { child }), ...(guardians !== '' && { guardians }) },
      ...(goal !== '' && { goal }),
    });
    if (isDone) clear();
  };
  const change = (at: number, part: Partial<typeof NO_POINT>) =>
    set({ agreed: values.agreed.map((point, index) => (index === at ? { ...point, ...part } : point)) });
  return (
    <DeedForm
      deed={deed}
      submit={t('meeting.submit')}
      isWhole={isWhole}
      isBegun={values.goal !== '' || agreed.length > 0}
      onSubmit={() => void send()}
    >
      <Line label={t('meeting.day')} type="date" value={values.day} onChange={(day) => set({ day })} />
      <Words
        label={t('meeting.people')}
        hint={t('meeting.peopleHint')}
        value={values.people}
        onChange={(next) => set({ people: next })}
      />
      <Words
        label={t('meeting.childWish')}
        hint={t('meeting.childWishHint')}
        value={values.child}
        onChange={(child) => set({ child })}
      />
      <Words
        label={t('meeting.guardiansWish')}
        value={values.guardians}
        onChange={(guardians) => set({ guardians })}
      />
      <Words label={t('meeting.goal')} value={values.goal} onChange={(goal) => set({ goal })} />
      <fieldset className={look.points}>
        <legend>{t('meeting.agreed')}</legend>
        {values.agreed.map((point, index) => (
          <div
            key={index}
            className={look.point}
            role="group"
            aria-label={t('meeting.point', { number: index + 1 })}
          >
            <Line label={t('meeting.what')} value={point.what} onChange={(what) => change(index, { what })} />
            <Line label={t('meeting.who')} value={point.who} onChange={(who) => change(index, { who })} />
            <Line
              label={t('meeting.by')}
              type="date"
              value={point.by}
              onChange={(by) => change(index, { by })}
            />
          </div>
        ))}
        <StaffButton onClick={() => set({ agreed: [...values.agreed, NO_POINT] })}>
          {t('meeting.more')}
        </StaffButton>
      </fieldset>
    </DeedForm>
  );
}
