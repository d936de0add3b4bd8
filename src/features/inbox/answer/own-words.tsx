import { ANSWER_TEXT_MAX } from '@domain/signals/choices';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/staff/form/field';
import { useMember } from '@/staff/people/member';
import { isTooLong } from '@/i18n/characters';
import { Button } from '@/ui/button';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import type { AnswerProps } from './answer-part';
import { keepWords, keptWords } from '@/staff/kept-words';

interface OwnWordsProps extends Pick<AnswerProps, 'send' | 'busy'> {
  threadId: string;
}

/** The adult's own words. What is written stays on this device until it is sent, with or without a connection. */
export function OwnWords({ threadId, send, busy }: OwnWordsProps) {
  const { t } = useTranslation('inbox');
  const { uid } = useMember();
  const { live } = useInboxReader();
  const [text, setText] = useState(() => keptWords(uid, threadId));
  const write = (next: string) => {
    setText(next);
    keepWords(uid, threadId, next);
  };
  const words = text.trim();
  const tooLong = isTooLong(text, ANSWER_TEXT_MAX);
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words === '' || tooLong) return;
        void send({ text: words }).then((isDone) => {
          if (isDone) write('');
        });
      }}
    >
      <Field
        id="inbox-words"
        label={t('answer.words')}
        room={{ text, max: ANSWER_TEXT_MAX, isOver: tooLong }}
      >
        {(control) => <textarea {...control} value={text} onChange={(event) => write(event.target.value)} />}
      </Field>
      {!live && words !== '' && <p role="status">{t('answer.kept')}</p>}
      <Button variant="primary" type="submit" disabled={!live || busy || tooLong || words === ''}>
        {t('answer.send')}
      </Button>
    </form>
  );
}
