import { OF_TITLE } from '@domain/access/titles';
import { TITLES } from '@domain/identity';
import { BOARD } from '@domain/sos/recipients';
import type { ChainName } from '@domain/sos/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChipBox } from '@/ui/chip-box';
import type { Colleagues } from './reach';
import type { AlarmWords } from './use-alarm-words';
import { look } from './look';

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
  const offered: readonly string[] =
    chain === 'school' ? [...TITLES.filter((title) => OF_TITLE[title].inChains), BOARD] : [BOARD];
  const further = to.filter((one) => !offered.includes(one));
  // Whoever was taken out stays in sight, so that a finger or a keyboard does not lose its place.
  const [listed, setListed] = useState(further);
  const boxes = [...new Set([...offered, ...listed, ...further])];
  const others = Object.entries(colleagues)
    .filter(([uid]) => !boxes.includes(uid))
    .toSorted(([, a], [, b]) => TITLES.indexOf(a.title) - TITLES.indexOf(b.title));
  const set = (target: string, on: boolean) => {
    setListed((before) => (before.includes(target) ? before : [...before, target]));
    onChange(on ? [...to, target] : to.filter((one) => one !== target));
  };
  return (
    <fieldset className={look.choice}>
      <legend>{t('step.who')}</legend>
      <div className={look.chips}>
        {boxes.map((target) => (
          <ChipBox
            key={target}
            checked={to.includes(target)}
            onChange={(on) => set(target, on)}
            label={words.nameOf(target)}
          />
        ))}
      </div>
      <label className={look.addPerson} htmlFor={`${id}-person`}>
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
