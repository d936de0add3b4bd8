import { CASE_TEXT_MAX } from '@domain/cases/choices';
import { ABOUT_MAX } from '@domain/cases/harm';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { Button } from '@/ui/button';
import { Field } from '../form/field';
import { Form } from '../form/form';
import { useMember } from '../people/member';
import { useColleagues } from '../people/use-colleagues';
import { useDeed } from '../use-deed';
import styles from './report-harm.module.css';

interface Told {
  /** Uids. */
  about: string[];
  childWords: string;
  aboutWords: string;
  childsWords: string;
  text: string;
}

const NOTHING: Told = { about: [], childWords: '', aboutWords: '', childsWords: '', text: '' };

interface ReportHarmProps {
  /** Absent: the child is named in words. */
  pupilId?: string;
  school: string;
  disabled: boolean;
}

/**
 * 大人のことで伝える: to the board of education, by whoever has noticed and with nobody's leave. Nothing of it is kept on this device, and
 * nothing of it stands in a list, a log or a case of the school.
 */
export function ReportHarm({ pupilId, school, disabled }: ReportHarmProps) {
  const { t } = useTranslation('cases');
  const { uid } = useMember();
  const colleagues = useColleagues(school);
  const deed = useDeed();
  const [isTold, setTold] = useState(false);
  const form = useForm<Told>({ defaultValues: NOTHING });
  const { about, childWords, aboutWords, childsWords, text } = form.watch();
  const fits = [text, childWords, childsWords, aboutWords].every((words) => !isTooLong(words, CASE_TEXT_MAX));
  const isChildSaid = pupilId !== undefined || childWords.trim() !== '';
  const isWhole = fits && isChildSaid && text.trim() !== '' && (about.length > 0 || aboutWords.trim() !== '');
  const send = async () => {
    const isDone = await deed.run('report-harm', {
      ...(pupilId === undefined ? { childWords: childWords.trim() } : { pupilId }),
      ...{ about, text: text.trim() },
      ...(aboutWords.trim() !== '' && { aboutWords: aboutWords.trim() }),
      ...(childsWords.trim() !== '' && { childsWords: childsWords.trim() }),
    });
    if (isDone) setTold(true);
  };
  if (isTold) return <p role="status">{t('harm.told')}</p>;
  const tick = (one: string, isIn: boolean) =>
    form.setValue('about', isIn ? [...about, one].slice(-ABOUT_MAX) : about.filter((other) => other !== one));
  return (
    <Form
      onSubmit={() => {
        if (isWhole && !disabled) void send();
      }}
    >
      <p>{t('harm.why')}</p>
      {pupilId === undefined && (
        <Field label={t('harm.childWords')} hint={t('harm.childWordsHint')}>
          {(control) => <input {...control} {...form.register('childWords')} />}
        </Field>
      )}
      <fieldset className={styles.people}>
        <legend>{t('harm.about')}</legend>
        {Object.keys(colleagues.all)
          .filter((one) => one !== uid)
          .map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={about.includes(one)}
                onChange={({ target }) => tick(one, target.checked)}
              />
              {colleagues.calledOf(one)}
            </label>
          ))}
      </fieldset>
      <Field label={t('harm.aboutWords')}>
        {(control) => <input {...control} {...form.register('aboutWords')} />}
      </Field>
      <Field label={t('firstLook.childsWords')} hint={t('firstLook.childsWordsHint')}>
        {(control) => <textarea {...control} {...form.register('childsWords')} />}
      </Field>
      <Field label={t('harm.text')} hint={t('harm.textHint')}>
        {(control) => <textarea {...control} {...form.register('text')} />}
      </Field>
      {deed.problem}
      <Button type="submit" variant="primary" disabled={disabled || deed.busy || !isWhole}>
        {t('harm.submit')}
      </Button>
    </Form>
  );
}
