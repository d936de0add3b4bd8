import type { CommandOutcome } from '@domain/commands/wire';
import { addDays } from '@domain/days';
import type { LocalText } from '@domain/school/settings';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
import { useCommandWords } from '@/i18n/use-command-words';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useUnsavedChanges } from '@/ui/use-unsaved-changes';
import { usePorts } from '@/staff/ports';
import { useMember } from '@/staff/people/member';
import { useReader } from '../notices-context';
import { useSaving } from '../decide/use-saving';
import { look } from '../look';

const TITLE_MAX = 80;
const TEXT_MAX = 500;

interface Draft {
  /** The same however often it is sent. */
  readonly offerId: string;
  readonly title: string;
  readonly text: string;
  readonly thought: boolean;
}

const draftOf = (suggestion: LocalText | null): Draft => ({
  offerId: crypto.randomUUID(),
  title: suggestion?.ja ?? '',
  text: '',
  thought: false,
});

interface OptionDialogProps {
  pupilId: string;
  /** What to begin with; null while nothing is worded. */
  suggestion: LocalText | null;
  onClose: () => void;
}

/**
 * A person words an offer for one child and approves it. Without this step nothing reaches the child. With the names the dialog
 * goes, because it would lock the page unseen, and comes back as it was.
 */
export function OptionDialog({ pupilId, suggestion, onClose }: OptionDialogProps) {
  const { t } = useTranslation('notices');
  const { namesShown } = useReader();
  const [begun, setBegun] = useState({ suggestion, draft: draftOf(suggestion) });
  if (begun.suggestion !== suggestion) setBegun({ suggestion, draft: draftOf(suggestion) });
  const { draft } = begun;
  useUnsavedChanges(suggestion !== null && draft.text !== '', t('leave'));
  return (
    <Dialog
      open={suggestion !== null && namesShown}
      title={t('option.heading')}
      closeLabel={t('close')}
      onClose={onClose}
    >
      <OptionForm
        pupilId={pupilId}
        draft={draft}
        onChange={(change) => setBegun({ suggestion, draft: { ...draft, ...change } })}
        onDone={onClose}
      />
    </Dialog>
  );
}

interface OptionFormProps {
  pupilId: string;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  onDone: () => void;
}

function OptionForm({ pupilId, draft, onChange, onDone }: OptionFormProps) {
  const { commands } = usePorts();
  const { t } = useTranslation('notices');
  const { name, today } = useMember();
  const { live } = useReader();
  const { offerId, title, text, thought } = draft;
  const commandWords = useCommandWords();
  const { saving, problem, save } = useSaving<CommandOutcome>();
  const fits = !isTooLong(title, TITLE_MAX) && !isTooLong(text, TEXT_MAX);
  const complete = title.trim() !== '' && text.trim() !== '' && thought && fits;
  const submit = async () => {
    const words = {
      ...{ kind: 'place' as const, what: { ja: title.trim() }, why: { ja: text.trim() } },
      ...{ from: today, until: addDays(today, 30) },
    };
    if (await save(commands.send('offer', { pupilId, offerId, words }))) onDone();
  };
  return (
    <form
      className={look.form}
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
          aria-describedby="option-title-room"
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <TextRoom id="option-title-room" text={title} max={TITLE_MAX} />
      </div>
      <div className="field">
        <label htmlFor="option-text">{t('option.text')}</label>
        <textarea
          id="option-text"
          value={text}
          aria-describedby="option-words option-text-room"
          onChange={(event) => onChange({ text: event.target.value })}
        />
        <span id="option-words" className="muted">
          {t('option.words')}
        </span>
        <TextRoom id="option-text-room" text={text} max={TEXT_MAX} />
      </div>
      <label className={look.check}>
        <input
          type="checkbox"
          checked={thought}
          onChange={(event) => onChange({ thought: event.target.checked })}
        />
        <span>{t('option.confirm')}</span>
      </label>
      {problem && (
        <p className="field-error" role="alert">
          {commandWords(problem)}
        </p>
      )}
      <Button variant="primary" type="submit" disabled={!live || saving || !complete}>
        {t('option.approve')}
      </Button>
    </form>
  );
}
