import { useState } from 'react';
import { useText } from '@/i18n/use-text';
import type { PupilSession } from '@/local/session-types';
import { changeChoices } from '@/sync/answers/change-choices';
import type { OwnData } from '@/sync/own-data/own-data';
import { ChoiceList } from '@/ui/choice-list';
import { look } from './look';

/**
 * Whether what was sent and answered stands here outside school hours, too. Unless the child says so it does not, and it is asked where
 * only the child at school gets to: whoever holds the tablet at home opens nothing with it.
 */
export function HomeChoice({ session, own }: { session: PupilSession; own: OwnData }) {
  const { rich } = useText('signals');
  const [isUnsaved, setUnsaved] = useState(false);
  const choose = async (atHome: boolean) => {
    const { outcome } = await changeChoices(session, () => own.choices, { atHome });
    setUnsaved(outcome === 'not-saved');
  };
  return (
    <section className={`${look.card ?? ''} card`}>
      <ChoiceList
        legend={rich('home.question')}
        name="home-choice"
        options={[
          { value: 'school', label: rich('home.school') },
          { value: 'home', label: rich('home.too') },
        ]}
        chosen={own.choices?.atHome === true ? 'home' : 'school'}
        onChoose={(where) => void choose(where === 'home')}
      />
      {isUnsaved && (
        <p role="alert" className="field-error">
          {rich('home.not-saved')}
        </p>
      )}
    </section>
  );
}
