import type { ApprovedOption } from '@domain/school/approved-option';
import { useText } from '@/i18n/use-text';
import { OptionWords } from './option-words';
import { TellAbout, type Teller } from './tell-about';

/** What people of the school picked for this pupil, latest first: with their names, and nothing that says why. */
export function ApprovedOptions({ teller, options }: { teller: Teller; options: readonly ApprovedOption[] }) {
  const { rich } = useText('help');
  return (
    <section className="card options-card">
      <h2>{rich('options.picked.title')}</h2>
      <p className="muted">{rich('options.picked.hint')}</p>
      <ul className="option-list">
        {options
          .toSorted((a, b) => (a.at < b.at ? 1 : -1))
          .map(({ at, byName, title, text }) => (
            <li key={at}>
              <OptionWords title={title} text={text} />
              <span className="muted">{rich('options.picked.by', { name: byName })}</span>
              <TellAbout teller={teller} title={title} />
            </li>
          ))}
      </ul>
    </section>
  );
}
