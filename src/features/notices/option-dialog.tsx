import type { LocalText } from '@domain/settings';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveOption } from '@/firebase/staff/approved-options';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useReader } from './notices-context';
import { useSaving } from './use-saving';

const TITLE_MAX = 80;
const TEXT_MAX = 500;

interface OptionDialogProps {
  pupilId: string;
  /** What to begin with; null while the dialog is closed. */
  suggestion: LocalText | null;
  onClose: () => void;
}

/** A person words an offer for one child and approves it. Without this step nothing reaches the child. */
export function OptionDialog({ pupilId, suggestion, onClose }: OptionDialogProps) {
  const { t } = useTranslation('notices');
  return (
    <Dialog open={suggestion !== null} title={t('option.heading')} closeLabel={t('close')} onClose={onClose}>
      {suggestion && <OptionForm pupilId={pupilId} title={suggestion.ja} onDone={onClose} />}
    </Dialog>
  );
}

interface OptionFormProps {
  pupilId: string;
  title: string;
  onDone: () => void;
}

function OptionForm({ pupilId, title: suggested, onDone }: OptionFormProps) {
  const { t } = useTranslation('notices');
  const { viewer, name, live } = useReader();
  const [optionId] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState(suggested);
  const [text, setText] = useState('');
  const [thought, setThought] = useState(false);
  const { saving, problem, save } = useSaving();
  const complete = title.trim() !== '' && text.trim() !== '' && thought;
  const submit = async () => {
    const option = { title: { ja: title.trim() }, text: { ja: text.trim() }, by: viewer.uid, byName: name };
    if (await save(approveOption({ school: viewer.school, pupilId, optionId }, option))) onDone();
  };
  return (
    <form
      className="notice-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) void submit();
      }}
    >
      <p>{t('option.why', { name })}</p>
      <div className="field">
        <label htmlFor="option-title">{t('option.title')}</label>
        <input
          id="option-title"
          value={title}
          maxLength={TITLE_MAX}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="option-text">{t('option.text')}</label>
        <textarea
          id="option-text"
          value={text}
          maxLength={TEXT_MAX}
          aria-describedby="option-words"
          onChange={(event) => setText(event.target.value)}
        />
        <span id="option-words" className="muted">
          {t('option.words')}
        </span>
      </div>
      <label className="notice-check">
        <input type="checkbox" checked={thought} onChange={(event) => setThought(event.target.checked)} />
        <span>{t('option.confirm')}</span>
      </label>
      {problem && (
        <p className="field-error" role="alert">
          {t(`problem.${problem}`)}
        </p>
      )}
      <Button variant="primary" type="submit" disabled={!live || saving || !complete}>
        {t('option.approve')}
      </Button>
    </form>
  );
}
