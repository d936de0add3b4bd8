import { type ReactNode, useState } from 'react';
import type { Reader } from '@domain/access/around-child';
import { SIGNAL_GROUPS, type SignalGroup } from '@domain/signals/choices';
import { useText } from '@/i18n/use-text';
import type { NoteReader } from '@/local/note-draft';
import { Button } from '@/ui/button';
import { look } from './look';
import { adultReader } from './recipients';
import { useNamesOf } from './use-names-of';

interface RecipientChoiceProps {
  /** Whether it can be for nobody but oneself. */
  mine?: boolean;
  /** Which groups can be chosen; absent: all. */
  groups?: readonly SignalGroup[];
  people: readonly Reader[];
  chosen: NoteReader | undefined;
  onChoose: (reader: NoteReader) => void;
}

/** For whom it is: a group with one tap, or one adult of the school by name. */
export function RecipientChoice({
  mine = false,
  groups = SIGNAL_GROUPS,
  people,
  chosen,
  onChoose,
}: RecipientChoiceProps) {
  const { rich } = useText('signals');
  const isPerson = chosen?.startsWith('uid:') === true;
  const [isOpen, setOpen] = useState(false);
  const offered: readonly NoteReader[] = mine ? ['me', ...groups] : groups;
  const choose = (reader: NoteReader) => {
    setOpen(false);
    onChoose(reader);
  };
  return (
    <>
      <div className="choice-row">
        {offered.map((group) => (
          <Button key={group} aria-pressed={chosen === group} onClick={() => choose(group)}>
            {rich(`to.${group as 'me' | 'homeroom'}`)}
          </Button>
        ))}
        {people.length > 0 && (
          <Button aria-pressed={isPerson} aria-expanded={isOpen || isPerson} onClick={() => setOpen(!isOpen)}>
            {rich('to.person')}
          </Button>
        )}
      </div>
      {(isOpen || isPerson) && people.length > 0 && (
        <People people={people} chosen={chosen} onChoose={choose} />
      )}
    </>
  );
}

function People({ people, chosen, onChoose }: Omit<RecipientChoiceProps, 'mine' | 'groups'>): ReactNode {
  const { t } = useText('signals');
  const titles = useText('me');
  const namesOf = useNamesOf();
  return (
    <label className={look.people}>
      <span>{t('to.choose')}</span>
      <select value={chosen ?? ''} onChange={({ target }) => onChoose(target.value as NoteReader)}>
        <option value="" disabled hidden />
        {people.map(({ uid = '', displayName, title }) => (
          <option key={uid} value={adultReader(uid)}>
            {t('to.title', { name: namesOf([displayName]), title: titles.t(`opened.title.${title}`) })}
          </option>
        ))}
      </select>
    </label>
  );
}
