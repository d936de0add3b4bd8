import { TITLES } from '@domain/identity';
import { BOARD, isTitle } from '@domain/sos/recipients';
import type { ChainName } from '@domain/sos/records';
import { useTranslation } from 'react-i18next';
import { ChipBox } from './chip-box';
import type { Colleagues } from './reach';
import type { AlarmWords } from './use-alarm-words';

interface RecipientChoiceProps {
  id: string;
  chain: ChainName;
  to: readonly string[];
  onChange: (to: string[]) => void;
  colleagues: Colleagues;
  words: AlarmWords;
}

/**
 * Who a step calls. Titles in school hours only, never the homeroom teacher; what an older chain has all the same is shown so
 * that it can be taken out.
 */
export function RecipientChoice({ id, chain, to, onChange, colleagues, words }: RecipientChoiceProps) {
  const { t } = useTranslation('alarm');
  const offered = chain === 'school' ? TITLES.filter((title) => title !== 'homeroom') : [];
  const groups = [...offered, BOARD, ...to.filter((one) => isTitle(one) && !offered.includes(one as never))];
  const named = to.filter((one) => !isTitle(one) && one !== BOARD);
  const others = Object.entries(colleagues)
    .filter(([uid]) => !to.includes(uid))
    .toSorted(([, a], [, b]) => TITLES.indexOf(a.title) - TITLES.indexOf(b.title));
  const set = (target: string, on: boolean) =>
    onChange(on ? [...to, target] : to.filter((one) => one !== target));
  return (
    <fieldset className="alarm-choice">
      <legend>{t('step.who')}</legend>
      <div className="alarm-chips">
        {[...groups, ...named].map((target) => (
          <ChipBox
            key={target}
            checked={to.includes(target)}
            onChange={(on) => set(target, on)}
            label={words.nameOf(target)}
          />
        ))}
      </div>
      <label className="alarm-add-person" htmlFor={`${id}-person`}>
        <span>{t('step.addPerson')}</span>
        <select
          id={`${id}-person`}
          value=""
          onChange={(event) => {
            if (event.target.value !== '') set(event.target.value, true);
          }}
        >
          <option value="">{t('step.choosePerson')}</option>
          {others.map(([uid, { displayName, title }]) => (
            <option key={uid} value={uid}>
              {t('step.person', { name: displayName, title: words.nameOf(title) })}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}
