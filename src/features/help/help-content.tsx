import type { Help } from '@domain/school/settings';
import { useText } from '@/i18n/use-text';
import { firstOf } from './first-lines';
import { knownHelp } from './known-help';
import { LineList } from './line-list';
import { look } from './look';

interface HelpContentProps {
  help: Help | undefined;
  /** The first lines stand beside it already. */
  others?: boolean;
}

export function HelpContent({ help, others = false }: HelpContentProps) {
  const { lines } = knownHelp(help);
  const { rich } = useText('help');
  const first = others ? firstOf(lines) : [];
  return (
    <>
      <section className={look.near}>
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
        <LineList lines={lines.filter((line) => !first.includes(line))} />
      </section>
    </>
  );
}
