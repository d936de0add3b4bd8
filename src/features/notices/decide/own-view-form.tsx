import { OWN_VIEWS } from '@domain/notices/records';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ChoiceField } from '@/staff/form/fields';
import { Problem } from '@/staff/form/form';
import { SendButton, SentFields } from '@/staff/form/sent-form';
import { useSentForm } from '@/staff/form/use-sent-form';
import type { NoticePlace } from '@/staff/ports/notices';
import { usePorts } from '@/staff/ports';
import { useReader } from '../notices-context';
import { useSaving } from './use-saving';

interface OwnViewFormProps {
  place: NoticePlace;
  /** A model stands behind the notice, and this reader may see what it computed. */
  isComputed: boolean;
  onSaid: () => void;
}

const schema = z.strictObject({ ownView: z.enum(OWN_VIEWS) });
const NOTHING = { ownView: '' };

/** What the reader thinks, before a model says anything. It stays as it was said. */
export function OwnViewForm({ place, isComputed, onSaid }: OwnViewFormProps) {
  const { notices } = usePorts();
  const { t } = useTranslation('notices');
  const { viewer, live } = useReader();
  const { problem, save } = useSaving();
  const form = useSentForm({
    ...{ schema, empty: NOTHING },
    send: async ({ ownView }) => {
      if (await save(notices.storeReview(place, viewer.uid, { ownView }))) onSaid();
      return false;
    },
  });
  return (
    <SentFields of={form} labelledBy="notice-own-view">
      <h3 id="notice-own-view">{t('ownViewHeading')}</h3>
      <p className="muted">{t(isComputed ? 'ownViewWhyComputed' : 'ownViewWhy')}</p>
      <ChoiceField
        of={form}
        name="ownView"
        label={t('ownViewAsk')}
        options={OWN_VIEWS.map((value) => ({ value, label: t(`ownView.${value}`) }))}
      />
      <Problem>{problem && t(`problem.${problem}`)}</Problem>
      <SendButton of={form} live={live} look="primary">
        {t('ownViewSave')}
      </SendButton>
    </SentFields>
  );
}
