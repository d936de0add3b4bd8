import { type Staff, TITLES } from '@domain/identity';
import { useTranslation } from 'react-i18next';
import { ChipBox } from '@/ui/chip-box';
import { Row } from '../page';
import { useCalled } from './use-called';

interface ColleagueChipsProps {
  label: string;
  /** By uid. */
  colleagues: Readonly<Record<string, Staff>>;
  chosen: readonly string[];
  /** Who stays in sight although taken out. */
  alsoShown?: readonly string[];
  onChoose: (uids: string[]) => void;
}

/** Colleagues who are at work, to be chosen by name. Somebody chosen who has left stays in sight to be taken out. */
export function ColleagueChips({ label, colleagues, chosen, alsoShown = [], onChoose }: ColleagueChipsProps) {
  const { t } = useTranslation('models');
  const called = useCalled();
  const people = Object.entries(colleagues)
    .filter(([, { active }]) => active)
    .toSorted(([, a], [, b]) => TITLES.indexOf(a.title) - TITLES.indexOf(b.title))
    .map(([uid, { displayName, title }]) => ({ uid, name: called(displayName, title) }));
  const gone = [...new Set([...alsoShown, ...chosen])]
    .filter((uid) => !colleagues[uid]?.active)
    .map((uid) => ({ uid, name: t('noticeSettings.gone') }));
  const set = (uid: string, on: boolean) => {
    const others = chosen.filter((one) => one !== uid);
    onChoose(on ? [...others, uid] : others);
  };
  return (
    <div role="group" aria-label={label}>
      <Row>
        {[...people, ...gone].map(({ uid, name }) => (
          <ChipBox key={uid} checked={chosen.includes(uid)} onChange={(on) => set(uid, on)} label={name} />
        ))}
      </Row>
    </div>
  );
}
