import { OWN_VIEWS, type OwnView } from '@domain/notices/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/button';
import { ChoiceList } from '@/ui/choice-list';
import { Form, Problem } from '@/staff/form/form';
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

/** What the reader thinks, before a model says anything. It stays as it was said. */
export function OwnViewForm({ place, isComputed, onSaid }: OwnViewFormProps) {
  const { notices } = usePorts();
  const { t } = useTranslation('notices');
  const { viewer, live } = useReader();
  const [view, setView] = useState<OwnView>();
  const { saving, problem, save } = useSaving();
  const submit = async () => {
    if (view === undefined) return;
    if (await save(notices.storeReview(place, viewer.uid, { ownView: view }))) onSaid();
  };
  return (
    <Form labelledBy="notice-own-view" onSubmit={() => void submit()}>
      <h3 id="notice-own-view">{t('ownViewHeading')}</h3>
      <p className="muted">{t(isComputed ? 'ownViewWhyComputed' : 'ownViewWhy')}</p>
      <ChoiceList
        legend={t('ownViewAsk')}
        name="own-view"
        options={OWN_VIEWS.map((value) => ({ value, label: t(`ownView.${value}`) }))}
        chosen={view}
        onChoose={setView}
      />
      <Problem>{problem && t(`problem.${problem}`)}</Problem>
      <Button variant="primary" type="submit" disabled={!live || saving || view === undefined}>
        {t('ownViewSave')}
      </Button>
    </Form>
  );
}
