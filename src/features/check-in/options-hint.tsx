import { Link } from 'wouter';
import { useText } from '@/i18n/use-text';

/** The way to できること, the same for everybody and every day. */
export function OptionsHint() {
  const { rich } = useText('pupil');
  return (
    <section className="hint card" aria-labelledby="options-hint">
      <div>
        <h2 id="options-hint">{rich('hint.title')}</h2>
        <p className="muted">{rich('hint.what')}</p>
      </div>
      <Link href="/options" className="button">
        {rich('hint.see')}
      </Link>
    </section>
  );
}
