import { childOf, readsNotice } from '@domain/access/notice-readers';
import { isHomeroomOf } from '@domain/access/standing';
import { DECISIONS, type Decision, type Notice, type Review, reviewSchema } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useUnsavedChanges } from '@/ui/use-unsaved-changes';
import { Field } from '@/staff/form/field';
import { ChoiceField, WordsField } from '@/staff/form/fields';
import { Problem } from '@/staff/form/form';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import type { NoticePlace } from '@/staff/ports/notices';
import type { StoreOutcome } from '@/staff/watched';
import { usePorts } from '@/staff/ports';
import { CoveredChoice } from './covered-choice';
import { useReader } from '../notices-context';
import type { Colleagues } from '@/staff/people/use-colleagues';
import { useMember } from '@/staff/people/member';
import { useCalled } from '@/staff/people/use-called';
import { useCovered, useHomeroomTwin } from './use-covered';
import { useSaving } from './use-saving';

const NOTE_MAX = 500;
const schema = z.strictObject({ decision: z.enum(DECISIONS), note: reviewSchema.shape.note });
type Said = z.infer<typeof schema>;

interface DecisionFormProps {
  place: NoticePlace;
  notice: Notice;
  review: Review;
  colleagues: Colleagues;
}

/** What was done or will be done about it, and whose it is now. Can be changed as long as the notice stands. */
export function DecisionForm({ place, notice, review, colleagues }: DecisionFormProps) {
  const { notices, commands } = usePorts();
  const { t } = useTranslation(['notices', 'staff']);
  const { today } = useMember();
  const { viewer, live } = useReader();
  const assigned = notice.assignee ?? '';
  const called = useCalled();
  const { problem, save } = useSaving();
  const teacherReads = useHomeroomTwin(place, notice);
  const readers = Object.entries(colleagues.all).filter(
    ([uid, staff]) =>
      readsNotice(notice, uid, staff, today) ||
      (teacherReads && isHomeroomOf(staff, childOf(notice, today)) && !notice.keptFrom?.includes(uid)),
  );
  const covered = useCovered(place, notice);
  // Only a note is written anew: the decision stays as old as it is.
  const standsAs = (decision: Decision) =>
    notice.decision?.by === viewer.uid && notice.decision.decision === decision;
  const store = async (
    { decision, note = '' }: Said,
    assignee: string,
    left: readonly string[],
  ): Promise<StoreOutcome> => {
    const stands = standsAs(decision);
    if (decision === 'case' && !stands) {
      const origin = { kind: 'notice', id: place.noticeId } as const;
      const opened = await commands.send('open-case', { pupilId: notice.pupilId, origin });
      // A case that is not there is no decision.
      if (opened !== 'stored') return opened === 'unanswered' ? opened : 'refused';
    }
    const own = { ...(!stands && { decision }), note, assignee };
    const outcome = await notices.storeReview(place, viewer.uid, own);
    if (outcome !== 'stored') return outcome;
    const view = { ownView: review.ownView ?? 'unsure', decision };
    const others = await Promise.all(
      covered
        .filter(({ id }) => !left.includes(id))
        .map(({ id }) => notices.settleReview({ school: place.school, noticeId: id }, viewer.uid, view)),
    );
    return others.find((one) => one !== 'stored') ?? 'stored';
  };
  const form = useSentForm({
    schema,
    empty: {
      ...{ decision: review.decision ?? '', note: review.note ?? '', left: [] as readonly string[] },
      // As it stands, until somebody chooses.
      assignee: undefined as string | undefined,
    },
    sentOf: ({ decision, note }) => ({ decision, note }),
    send: async (said) => {
      await save(store(said, assignee, left));
      return false;
    },
  });
  const { decision, note, left, assignee = assigned } = form.values;
  const changed =
    decision !== (review.decision ?? '') || note.trim() !== (review.note ?? '') || assignee !== assigned;
  useUnsavedChanges(changed, t('notices:leave'));
  return (
    <SentFields of={form} labelledBy="notice-decision">
      <h3 id="notice-decision">{t('notices:decisionHeading')}</h3>
      <ChoiceField
        of={form}
        name="decision"
        label={t('notices:decisionAsk')}
        options={DECISIONS.map((value) => ({
          value,
          label: t(`notices:decision.${value}`),
          note: t(`notices:decisionWhy.${value}`),
        }))}
      />
      <WordsField
        of={form}
        name="note"
        label={t('notices:note.label')}
        hint={t('notices:note.why')}
        max={NOTE_MAX}
      />
      <Field label={t('notices:assignee.label')}>
        {(control) => (
          <select {...control} value={assignee} onChange={({ target }) => form.set('assignee', target.value)}>
            <option value="">{t('notices:assignee.nobody')}</option>
            {readers.map(([uid, { displayName, title }]) => (
              <option key={uid} value={uid}>
                {called(displayName, title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {covered.length > 0 && (
        <CoveredChoice covered={covered} left={left} onChange={(next) => form.set('left', next)} />
      )}
      <Problem>{problem && t(`notices:problem.${problem}`)}</Problem>
      <SendButton of={form} live={live} look="primary">
        {t('notices:decisionSave')}
      </SendButton>
      {review.decision !== undefined &&
        review.decision === decision &&
        !form.isSending &&
        problem === null && (
          <p role="status">
            ✓ {t('notices:decided', { decision: t(`notices:decision.${review.decision}`) })}
          </p>
        )}
    </SentFields>
  );
}
