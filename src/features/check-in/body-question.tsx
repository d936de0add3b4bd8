import type { Body } from '@domain/answers/pupil-records';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';

const BODIES: readonly Body[] = ['good', 'a-little', 'bad'];

export function BodyQuestion({
  chosen,
  onChoose,
}: {
  chosen: Body | undefined;
  onChoose: (body: Body) => void;
}) {
  const { rich } = useText('pupil');
  return (
    <section className="after card" aria-labelledby="body-question">
      <h2 id="body-question">{rich('body.question')}</h2>
      <div className="choice-row">
        {BODIES.map((body) => (
          <Button key={body} aria-pressed={chosen === body} onClick={() => onChoose(body)}>
            {rich(`body.${body}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
