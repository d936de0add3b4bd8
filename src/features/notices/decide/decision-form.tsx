import { childOf, readsNotice } from '@domain/access/notice-readers';
import { isHomeroomOf } from '@domain/access/standing';
import { DECISIONS, type Decision, type Notice, type Review } from '@domain/notices/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Button } from '@/ui/button';
import { ChoiceList } from '@/ui/choice-list';
import { useUnsavedChanges } from '@/ui/use-unsaved-changes';
import { Field } from '@/staff/form/field';
import { Form, Problem } from '@/staff/form/form';
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
  const [decision, setDecision] = useState<Decision | undefined>(review.decision);
  const [note, setNote] = useState(review.note ?? '');
  const tooLong = isTooLong(note, NOTE_MAX);
  const assigned = notice.assignee ?? '';
  const [chosen, setAssignee] = useState<string>();
  const assignee = chosen ?? assigned;
  const called = useCalled();
  const { saving, problem, save } = useSaving();
  const teacherReads = useHomeroomTwin(place, notice);
  const readers = Object.entries(colleagues.all).filter(
    ([uid, staff]) =>
      readsNotice(notice, uid, staff, today) ||
      (teacherReads && isHomeroomOf(staff, childOf(notice, today)) && !notice.keptFrom?.includes(uid)),
  );
  const covered = useCovered(place, notice);
  const [left, setLeft] = useState<readonly string[]>([]);
  const settled = covered.filter(({ id }) => !left.includes(id));
  const changed =
    decision !== review.decision || note.trim() !== (review.note ?? '') || assignee !== assigned;
  // Only a note is written anew: the decision stays as old as it is.
  const stands = notice.decision?.by === viewer.uid && notice.decision.decision === decision;
  useUnsavedChanges(changed, t('notices:leave'));
  const store = async (chosenDecision: Decision): Promise<StoreOutcome> => {
    if (chosenDecision === 'case' && !stands) {
      const origin = { kind: 'notice', id: place.noticeId } as const;
      const opened = await commands.send('open-case', { pupilId: notice.pupilId, origin });
      // A case that is not there is no decision.
      if (opened !== 'stored') return opened === 'unanswered' ? opened : 'refused';
    }
    const own = { ...(!stands && { decision: chosenDecision }), note: note.trim(), assignee };
    const outcome = await notices.storeReview(place, viewer.uid, own);
    if (outcome !== 'stored') return outcome;
    const view = { ownView: review.ownView ?? 'unsure', decision: chosenDecision };
    const others = await Promise.all(
      settled.map(({ id }) => notices.settleReview({ school: place.school, noticeId: id }, viewer.uid, view)),
    );
    return others.find((one) => one !== 'stored') ?? 'stored';
  };
  return (
    <Form
      labelledBy="notice-decision"
      onSubmit={() => {
        if (decision !== undefined && !tooLong) void save(store(decision));
      }}
    >
      <h3 id="notice-decision">{t('notices:decisionHeading')}</h3>
      <ChoiceList
        legend={t('notices:decisionAsk')}
        name="decision"
        options={DECISIONS.map((value) => ({
          value,
          label: t(`notices:decision.${value}`),
          note: t(`notices:decisionWhy.${value}`),
        }))}
        chosen={decision}
        onChoose={setDecision}
      />
      <Field
        label={t('notices:note.label')}
        hint={t('notices:note.why')}
        room={{ text: note, max: NOTE_MAX, isOver: tooLong }}
      >
        {(control) => (
          <textarea {...control} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      <Field label={t('notices:assignee.label')}>
        {(control) => (
          <select {...control} value={assignee} onChange={(event) => setAssignee(event.target.value)}>
            <option value="">{t('notices:assignee.nobody')}</option>
            {readers.map(([uid, { displayName, title }]) => (
              <option key={uid} value={uid}>
                {called(displayName, title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {covered.length > 0 && <CoveredChoice covered={covered} left={left} onChange={setLeft} />}
      <Problem>{problem && t(`notices:problem.${problem}`)}</Problem>
      <Button variant="primary" type="submit" disabled={!live || saving || tooLong || decision === undefined}>
        {t('notices:decisionSave')}
      </Button>
      {review.decision !== undefined && review.decision === decision && !saving && problem === null && (
        <p role="status">✓ {t('notices:decided', { decision: t(`notices:decision.${review.decision}`) })}</p>
      )}
    </Form>
  );
}
