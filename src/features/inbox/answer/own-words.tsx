import { answeredText } from '@domain/commands/signal-payloads';
import { ANSWER_TEXT_MAX } from '@domain/signals/choices';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { WordsField } from '@/staff/form/fields';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import { useInboxReader } from '../inbox-context';
import { look } from '../look';
import type { AnswerProps } from './answer-part';

const schema = z.strictObject(answeredText);
const EMPTY = { text: '' };

interface OwnWordsProps extends Pick<AnswerProps, 'send' | 'busy'> {
  threadId: string;
}

/** The adult's own words. What is written stays on this device until it is sent, with or without a connection. */
export function OwnWords({ threadId, send, busy }: OwnWordsProps) {
  const { t } = useTranslation('inbox');
  const { live } = useInboxReader();
  const form = useSentForm({ schema, empty: EMPTY, keptAs: `answer ${threadId}`, send });
  return (
    <SentFields of={form} className={look.form}>
      <WordsField of={form} name="text" label={t('answer.words')} max={ANSWER_TEXT_MAX} />
      {!live && form.isBegun && <p role="status">{t('answer.kept')}</p>}
      <SendButton of={form} live={live} busy={busy} look="primary">
        {t('answer.send')}
      </SendButton>
    </SentFields>
  );
}
