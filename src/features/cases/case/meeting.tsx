import type { CaseEntry } from '@domain/cases/entries';
import type { Case } from '@domain/cases/records';
import { meetingHeld } from '@domain/commands/cases/payloads';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import * as z from 'zod/mini';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { look } from '../look';
import type { PlacedEntry } from './entries';
import { ofKind } from './entries';
import { EntryBody } from './entry-body';
import { CaseForm, Fold, Line, Words } from './parts';

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

const schema = z.strictObject(meetingHeld);
const NO_POINT = { what: '', who: '', by: '' };
type Point = typeof NO_POINT;

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const isSaid = ({ what, who }: Point) => what.trim() !== '' || who.trim() !== '';

/** Points in which nothing stands are not sent: what is wrong with the others stands in their own line. */
function pointFields({ agreed }: { agreed: readonly Point[] }): Record<string, string> {
  const said = agreed.flatMap((point, index) => (isSaid(point) ? [index] : []));
  const fields = said.flatMap((line, sent) =>
    (['what', 'who', 'by'] as const).map((part) => [`agreed.${sent}.${part}`, `agreed.${line}.${part}`]),
  );
  return Object.fromEntries(fields) as Record<string, string>;
}

function MeetingForm({ caseId, kept }: Pick<MeetingProps, 'caseId' | 'kept'>) {
  const { t } = useTranslation('cases');
  const { today } = useMember();
  const deed = useDeed();
  const form = useSentForm({
    schema,
    empty: {
      ...{ day: today, people: kept.team.map(({ name }) => name).join('\n') },
      wishes: { child: kept.wishes.child ?? '', guardians: kept.wishes.guardians ?? '' },
      ...{ goal: kept.goal ?? '', agreed: [NO_POINT] },
    },
    keptAs: `case ${caseId} meeting`,
    sentOf: ({ people, agreed, ...held }) => ({
      ...{ ...held, people: linesOf(people), agreed: agreed.filter(isSaid) },
    }),
    fieldOf: pointFields,
    send: (held) => deed.run('hold-meeting', { caseId, ...held }),
  });
  const { agreed } = form.values;
  return (
    <CaseForm of={form} deed={deed} submit={t('meeting.submit')}>
      <Line of={form} name="day" label={t('meeting.day')} type="date" />
      <Words of={form} name="people" label={t('meeting.people')} hint={t('meeting.peopleHint')} />
      <Words of={form} name="wishes.child" label={t('meeting.childWish')} hint={t('meeting.childWishHint')} />
      <Words of={form} name="wishes.guardians" label={t('meeting.guardiansWish')} />
      <Words of={form} name="goal" label={t('meeting.goal')} />
      <fieldset className={look.points}>
        <legend>{t('meeting.agreed')}</legend>
        {agreed.map((_, index) => (
          <div
            key={index}
            className={look.point}
            role="group"
            aria-label={t('meeting.point', { number: index + 1 })}
          >
            <Line of={form} name={`agreed.${index}.what`} label={t('meeting.what')} />
            <Line of={form} name={`agreed.${index}.who`} label={t('meeting.who')} />
            <Line of={form} name={`agreed.${index}.by`} label={t('meeting.by')} type="date" />
          </div>
        ))}
        <StaffButton onClick={() => form.set('agreed', [...agreed, NO_POINT])}>
          {t('meeting.more')}
        </StaffButton>
      </fieldset>
    </CaseForm>
  );
}
