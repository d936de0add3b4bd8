import { findPupils, type FoundPupil, type PupilIndex } from '@domain/record/find-pupils';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Async } from '@/staff/async';
import { Page } from '@/staff/page';
import { usePupilName } from '@/staff/people/use-pupil';
import type { Watched } from '@/staff/watched';
import { isOfConversion } from '@/ui/conversion';
import { look } from '../look';

/** More than fit on a screen are told by their number: another word makes them fewer. */
const MOST = 20;

interface SearchPageProps {
  index: Watched<PupilIndex>;
  classNameOf: (classId: string) => string;
}

/** 子どもをさがす: the cursor is in the field at once, the arrows choose, Enter opens. */
export default function SearchPage({ index, classNameOf }: SearchPageProps) {
  const { t } = useTranslation('karte');
  return (
    <Page heading={t('search.heading')} intro={t('search.intro')} beginsInField>
      <Async of={index} offline={null}>
        {(known) => <Search index={known} classNameOf={classNameOf} />}
      </Async>
    </Page>
  );
}

interface SearchProps {
  index: PupilIndex;
  classNameOf: (classId: string) => string;
}

function Search({ index, classNameOf }: SearchProps) {
  const { t } = useTranslation('karte');
  const [, goTo] = useLocation();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const ids = useId();
  useEffect(() => field.current?.focus(), []);
  const found = findPupils(index, text);
  const shown = found.slice(0, MOST);
  const at = Math.min(chosen, shown.length - 1);
  const open = ({ pupilId }: FoundPupil) => goTo(`/pupils/${pupilId}`);
  const optionId = (position: number) => `${ids}-${position}`;

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the conversion of a reading is no choice.
    if (isOfConversion(event.nativeEvent)) return;
    const step = STEPS[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setChosen((at + step + shown.length) % shown.length);
    }
    const one = shown[at];
    if (event.key === 'Enter' && one) open(one);
  };

  return (
    <div className={look.search}>
      <label htmlFor={`${ids}-field`}>{t('search.label')}</label>
      <input
        ref={field}
        id={`${ids}-field`}
        type="search"
        role="combobox"
        autoComplete="off"
        aria-expanded={shown.length > 0}
        aria-controls={`${ids}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? optionId(at) : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="muted" role="status">
        {countWords(found.length)}
      </p>
      <ul id={`${ids}-list`} role="listbox" aria-label={t('search.found')} className={look.found}>
        {shown.map((one, position) => (
          <Found
            key={`${one.classId} ${one.pupilId}`}
            id={optionId(position)}
            pupil={one}
            className={classNameOf(one.classId)}
            isChosen={position === at}
            onOpen={() => open(one)}
          />
        ))}
      </ul>
    </div>
  );

  function countWords(count: number): string {
    if (text.trim() === '') return t('search.hint');
    if (count === 0) return t('search.nobody');
    return count > MOST ? t('search.many', { count, shown: MOST }) : t('search.count', { count });
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface FoundProps {
  id: string;
  pupil: FoundPupil;
  className: string;
  isChosen: boolean;
  onOpen: () => void;
}

function Found({ id, pupil, className, isChosen, onOpen }: FoundProps) {
  const { t } = useTranslation('karte');
  const nameOf = usePupilName();
  return (
    <li id={id} role="option" aria-selected={isChosen} onClick={onOpen}>
      <span className={look.foundClass}>{t('search.place', { className, number: pupil.number })}</span>
      <strong>{nameOf(pupil)}</strong>
      <span className="muted">{pupil.kana}</span>
    </li>
  );
}
