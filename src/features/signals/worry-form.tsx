import { useId, useState } from 'react';
import { isTooLong } from '@/i18n/characters';
import { TextRoom } from '@/i18n/text-room';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import { FoldedForm } from './folded-form';
import { look } from './look';
import type { SendingProps } from './note-form';
import { useNoteDraft } from './use-note-draft';
import { withText } from './with-text';

const ABOUT_MAX = 80;

/** Where unsent words about whom a worry is stand among those of notes. */
const ABOUT = 'worry-about';

/** A worry about somebody else, to an adult of choice. Who it is about need not be said, and is told nothing. */
export function WorryForm(props: SendingProps) {
  const { rich } = useText('signals');
  const id = useId();
  const { draft, change } = useNoteDraft(props.session);
  const [isUrgent, setUrgent] = useState(false);
  const about = draft?.texts[ABOUT] ?? '';
  return (
    <FoldedForm
      {...props}
      words="worry"
      title={rich('worry.title')}
      lead={<p>{rich('worry.lead')}</p>}
      label={rich('worry.words')}
      wanted={[]}
      above={
        <>
          <label className={look.people}>
            <span>{rich('worry.about')}</span>
            <input
              value={about}
              aria-describedby={`${id}-room`}
              onChange={({ target }) => change((present) => withText(present, ABOUT, target.value))}
            />
          </label>
          <TextRoom id={`${id}-room`} text={about} max={ABOUT_MAX} />
        </>
      }
      below={
        <>
          <div className="choice-row">
            <Button aria-pressed={isUrgent} onClick={() => setUrgent(!isUrgent)}>
              {rich('worry.urgent')}
            </Button>
          </div>
          {isUrgent && <p>{rich('worry.urgent-how')}</p>}
        </>
      }
      thanks={rich('worry.thanks')}
      newId={() => crypto.randomUUID()}
      message={
        isTooLong(about, ABOUT_MAX) ? undefined : { kind: 'worry', about, ...(isUrgent && { urgent: true }) }
      }
      onSent={() => {
        setUrgent(false);
        change((present) => withText(present, ABOUT, ''));
      }}
    />
  );
}
