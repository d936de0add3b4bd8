import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';

/** Where the school wants one more tap before an SOS goes. */
export function AskFirst({ onSend, onStop }: { onSend: () => void; onStop: () => void }) {
  const { rich } = useText('sos');
  return (
    <section className="sos-state" aria-labelledby="sos-ask">
      <h3 id="sos-ask" className="sos-heading">
        {rich('ask.question')}
      </h3>
      <p>{rich('ask.what')}</p>
      <div className="choice-row">
        <Button variant="primary" onClick={onSend}>
          {rich('ask.send')}
        </Button>
        <Button onClick={onStop}>{rich('ask.stop')}</Button>
      </div>
    </section>
  );
}
