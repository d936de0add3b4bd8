import { addDays } from '@domain/days';
import {
  CONTACT_WAYS,
  DAYS_BACK,
  GOOD_TEXT_MAX,
  LINE_MAX,
  SYMPTOMS,
  type Symptom,
  TOPIC_TEXT_MAX,
} from '@domain/words/choices';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Button } from '@/ui/button';
import { Field } from '../form/field';
import { useMember } from '../people/member';
import { StaffButton } from '../staff-button';
import { isTopic, kindsOf, type WordFields } from './fields';
import { look } from './look';
import { NurseFields } from './nurse-fields';
import { PhraseButtons } from './phrase-buttons';
import { WordPills } from './word-pills';

interface WordsFormProps {
  values: WordFields;
  set: (change: Partial<WordFields>) => void;
  /** A correction: what it is stays, and its day. */
  corrects: boolean;
  /** Whether something can be stored now. */
  live: boolean;
  busy: boolean;
  problem: React.ReactNode;
  send: (symptom?: Symptom) => void;
}

/** What was seen, a good thing, a contact, a visit to the nurse, a consultation: written in ten seconds. */
export function WordsForm({ values, set, corrects, live, busy, problem, send }: WordsFormProps) {
  const { t } = useTranslation('words');
  const member = useMember();
  const { kind, text, how, agrees } = values;
  const max = kind === 'good' ? GOOD_TEXT_MAX : isTopic(kind) ? TOPIC_TEXT_MAX : LINE_MAX;
  const tooLong = isTooLong(text, max);
  const needsText = isTopic(kind) || kind === 'consultation';
  const isReady =
    !tooLong && (!needsText || text.trim() !== '') && (kind !== 'consultation' || agrees !== '');
  const ways = CONTACT_WAYS.filter((way) => !corrects || (way === 'voice') === (how === 'voice'));
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && kind !== 'nurse') send();
      }}
    >
      {!corrects && (
        <WordPills
          legend={t('kindLegend')}
          name="kind"
          options={kindsOf(member).map((value) => ({ value, label: t(`kind.${value}`) }))}
          chosen={kind}
          onChoose={(next) => set({ kind: next })}
        />
      )}
      <p className={look.said}>{t(`why.${kind}`)}</p>
      {kind === 'contact' && (
        <WordPills
          legend={t('howLegend')}
          name="how"
          options={ways.map((value) => ({ value, label: t(`how.${value}`) }))}
          chosen={how}
          onChoose={(next) => set({ how: next })}
        />
      )}
      {kind === 'nurse' && <NurseFields values={values} set={set} />}
      <Field
        label={t(isTopic(kind) ? 'text' : kind === 'consultation' ? 'shared' : 'line')}
        hint={kind === 'consultation' ? t('sharedOnly') : undefined}
        room={{ text, max, isOver: tooLong }}
      >
        {(control) => (
          <textarea
            {...control}
            rows={isTopic(kind) ? 4 : 2}
            value={text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      {isTopic(kind) && (
        <PhraseButtons
          kind={kind}
          onPick={(phrase) => set({ text: text.trim() === '' ? phrase : `${text.trim()} ${phrase}` })}
        />
      )}
      {kind === 'consultation' && (
        <WordPills
          legend={t('agrees.legend')}
          name="agrees"
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`agrees.${value}`) }))}
          chosen={agrees}
          onChoose={(next) => set({ agrees: next })}
        />
      )}
      {!corrects && (
        <Field label={t('day')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={values.day === '' ? member.today : values.day}
              min={addDays(member.today, -DAYS_BACK)}
              max={member.today}
              onChange={(event) => set({ day: event.target.value })}
            />
          )}
        </Field>
      )}
      {problem}
      {!live && <p role="status">{t('offline')}</p>}
      {kind === 'nurse' ? (
        <div className={look.phrases} role="group" aria-label={t('symptomLegend')}>
          {SYMPTOMS.map((symptom) => (
            <StaffButton key={symptom} disabled={!live || busy || tooLong} onClick={() => send(symptom)}>
              {t(`symptom.${symptom}`)}
            </StaffButton>
          ))}
        </div>
      ) : (
        <Button variant="primary" type="submit" className={look.send} disabled={!live || busy || !isReady}>
          {t('store')}
        </Button>
      )}
    </form>
  );
}
