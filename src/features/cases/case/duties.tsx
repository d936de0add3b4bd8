import { CASE_LINE_MAX, DUTY_KINDS } from '@domain/cases/choices';
import { dutyStepDay, type DutyStep, isTooEarly, OF_DUTY } from '@domain/cases/duties';
import { type Case, caseTextSchema, type Duty } from '@domain/cases/records';
import { dutySaid } from '@domain/commands/cases/payloads';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '@/i18n/dates';
import { useLocalText } from '@/i18n/local-text';
import * as z from 'zod/mini';
import { isTooLong } from '@/i18n/characters';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { ReportHarm } from '@/staff/harm/report-harm';
import { useMember } from '@/staff/people/member';
import { StaffButton } from '@/staff/staff-button';
import { useDeed } from '@/staff/use-deed';
import { useCasesReader } from '../cases-context';
import { look } from '../look';
import { Careful } from './first-looks';
import { CaseForm, Fold, Select, Words } from './parts';

interface DutiesProps {
  caseId: string;
  kept: Case;
}

/** What law sets: who, when, to whom, done. Whoever has noticed does it alone; nothing of it stands on a sheet. */
export function Duties({ caseId, kept }: DutiesProps) {
  const { t } = useTranslation('cases');
  const { school, live } = useCasesReader();
  return (
    <>
      {kept.duties.map((duty) => (
        <OneDuty key={duty.id} caseId={caseId} duty={duty} isOpen={kept.state !== 'closed'} />
      ))}
      {kept.state !== 'closed' && (
        <Fold heading={t('duties.start')}>
          <DutyForm caseId={caseId} />
        </Fold>
      )}
      <Fold heading={t('harm.open')}>
        <ReportHarm pupilId={kept.pupilId} school={school} disabled={!live} />
      </Fold>
    </>
  );
}

interface OneDutyProps {
  caseId: string;
  duty: Duty;
  isOpen: boolean;
}

function OneDuty({ caseId, duty, isOpen }: OneDutyProps) {
  const { t, i18n } = useTranslation('cases');
  const text = useLocalText();
  const deed = useDeed();
  const { live } = useCasesReader();
  const { title, law, checked, steps } = OF_DUTY[duty.kind];
  const goesOn = isOpen && duty.endedAt === undefined;
  return (
    <section className={look.duty} aria-label={text(title)}>
      <h3>
        {text(title)}{' '}
        {duty.endedAt !== undefined && (
          <span className="tag">{t(duty.notSo ? 'duties.notSo' : 'duties.done')}</span>
        )}
      </h3>
      <p className="muted">
        {text(law)} {!checked && t('duties.unchecked')}
      </p>
      {goesOn && duty.alarm && (
        <p className={look.overdueLine} role="alert">
          {t('protection.alarm', { day: longDay(i18n.language, duty.alarm.from) })}
        </p>
      )}
      <ol className={look.dutySteps}>
        {steps.map((step) => (
          <Step key={step.id} {...{ caseId, duty, step, deed, goesOn }} />
        ))}
      </ol>
      {goesOn && (
        <Fold heading={t('duties.sayNotSo')}>
          <NotSoForm caseId={caseId} dutyId={duty.id} />
        </Fold>
      )}
      {isOpen && !goesOn && (
        <StaffButton
          disabled={!live || deed.busy}
          onClick={() => void deed.run('mark-duty', { caseId, dutyId: duty.id, turn: 'again' })}
        >
          {t('duties.again')}
        </StaffButton>
      )}
      {deed.problem}
    </section>
  );
}

const notSoSchema = z.strictObject({ text: caseTextSchema });
const NO_TEXT = { text: '' };

/** It has turned out not to be so: with the reason. */
function NotSoForm({ caseId, dutyId }: { caseId: string; dutyId: string }) {
  const { t } = useTranslation('cases');
  const deed = useDeed();
  const { live } = useCasesReader();
  const form = useSentForm({
    ...{ schema: notSoSchema, empty: NO_TEXT },
    send: ({ text }) => deed.run('mark-duty', { caseId, dutyId, turn: 'not-so', text }),
  });
  return (
    <SentFields of={form} className={look.form}>
      <Words of={form} name="text" label={t('reason')} />
      {deed.problem}
      <SendButton of={form} live={live}>
        {t('duties.notSo')}
      </SendButton>
    </SentFields>
  );
}

interface StepProps extends Pick<OneDutyProps, 'caseId' | 'duty'> {
  step: DutyStep;
  deed: ReturnType<typeof useDeed>;
  goesOn: boolean;
}

function Step({ caseId, duty, step, deed, goesOn }: StepProps) {
  const { t, i18n } = useTranslation('cases');
  const text = useLocalText();
  const { live } = useCasesReader();
  const { today } = useMember();
  const [to, setTo] = useState(() => text(step.to));
  const done = duty.steps.find((one) => one.step === step.id);
  const day = dutyStepDay(duty, step);
  const early = isTooEarly(duty, step, today);
  return (
    <li className={done ? look.dutyDone : undefined}>
      <p>{text(step.text)}</p>
      {done ? (
        <p className="muted">
          ✓{' '}
          {t('duties.doneBy', {
            ...{ day: longDay(i18n.language, done.on), name: done.byName, to: done.to ?? text(step.to) },
          })}
        </p>
      ) : (
        <>
          <p className={day <= today && goesOn ? look.overdueLine : 'muted'}>
            {t('duties.until', { day: longDay(i18n.language, day), to: text(step.to) })}
          </p>
          {goesOn && (
            <div className={look.taps}>
              <label className={look.to}>
                <span className="muted">{t('duties.to')}</span>
                <input value={to} onChange={(event) => setTo(event.target.value)} />
              </label>
              <StaffButton
                disabled={!live || deed.busy || early || isTooLong(to, CASE_LINE_MAX)}
                onClick={() =>
                  void deed.run('mark-duty', {
                    ...{ caseId, dutyId: duty.id, step: step.id },
                    ...(to.trim() !== '' && { to: to.trim() }),
                  })
                }
              >
                {t(early ? 'duties.early' : 'duties.mark')}
              </StaffButton>
            </div>
          )}
        </>
      )}
    </li>
  );
}

const schema = z.strictObject(dutySaid);
const EMPTY = { kind: '', text: '', childsWords: '' };

function DutyForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const text = useLocalText();
  const deed = useDeed();
  const [dutyId, setDutyId] = useState(() => crypto.randomUUID());
  const form = useSentForm({
    ...{ schema, empty: EMPTY, keptAs: `case ${caseId} duty` },
    send: async (said) => {
      const isDone = await deed.run('start-duty', { caseId, dutyId, ...said });
      if (isDone) setDutyId(crypto.randomUUID());
      return isDone;
    },
  });
  return (
    <CaseForm of={form} deed={deed} submit={t('duties.submit')}>
      <p>{t('duties.alone')}</p>
      <Careful />
      <Select
        of={form}
        name="kind"
        label={t('duties.kind')}
        options={DUTY_KINDS.map((value) => ({ value, label: text(OF_DUTY[value].title) }))}
      />
      <Words
        of={form}
        name="childsWords"
        label={t('firstLook.childsWords')}
        hint={t('firstLook.childsWordsHint')}
      />
      <Words of={form} name="text" label={t('duties.seen')} />
    </CaseForm>
  );
}
