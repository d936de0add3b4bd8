import { unnamedId } from '@domain/signals/unnamed';
import { useText } from '@/i18n/use-text';
import { FoldedForm } from './folded-form';
import type { SendingProps } from './note-form';

/** Words without a name, to the counsellors or an adult of choice: what can open the name is said before anything is written. */
export function UnnamedForm(props: SendingProps) {
  const { rich } = useText('signals');
  return (
    <FoldedForm
      {...props}
      words="unnamed"
      title={rich('unnamed.title')}
      lead={
        <>
          <p>{rich('unnamed.lead')}</p>
          <p>{rich('unnamed.guessed')}</p>
        </>
      }
      label={rich('unnamed.words')}
      groups={['counsellor']}
      wanted={['reply', 'read-only']}
      newId={() => unnamedId(crypto.randomUUID())}
      message={{ kind: 'note' }}
    />
  );
}
