import { defaultHelp } from '@domain/defaults/help';
import type { Help } from '@domain/settings';
import { useText } from '@/i18n/use-text';
import { LineList } from './line-list';
import './help.css';

export function HelpContent({ help }: { help: Help | undefined }) {
  const { rich } = useText('help');
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
        <p className="muted">{rich('lines.no-phone')}</p>
        <LineList lines={(help ?? defaultHelp).lines} />
      </section>
    </>
  );
}
