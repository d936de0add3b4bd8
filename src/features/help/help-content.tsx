import { defaultHelp } from '@domain/defaults/help';
import type { Help } from '@domain/settings';
import { useText } from '@/i18n/use-text';
import { firstOf } from './first-lines';
import { LineList } from './line-list';
import './help.css';

interface HelpContentProps {
  help: Help | undefined;
  /** The first lines stand beside it already. */
  others?: boolean;
}

export function HelpContent({ help = defaultHelp, others = false }: HelpContentProps) {
  const { rich } = useText('help');
  const first = others ? firstOf(help.lines) : [];
  return (
    <>
      <section className="help-near">
        <h3>{rich('near.title')}</h3>
        <ul>
          <li>{rich('near.anyone')}</li>
          <li>{rich('near.nurse')}</li>
          <li>{rich('near.show')}</li>
        </ul>
      </section>
      <section>
        <h3>{rich('lines.title')}</h3>
        {!others && <p className="muted">{rich('lines.no-phone')}</p>}
        <LineList lines={help.lines.filter((line) => !first.includes(line))} />
      </section>
    </>
  );
}
