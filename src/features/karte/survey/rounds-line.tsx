import type { TrendPoint } from '@domain/survey/trends';

const WIDTH = 180;
const HEIGHT = 56;
const EDGE = 8;

/** A small line over the rounds, all on one scale; the table says the same. A round without a value leaves a gap. */
export function RoundsLine({ points }: { points: readonly TrendPoint[] }) {
  const x = (index: number) =>
    points.length === 1 ? WIDTH / 2 : EDGE + (index * (WIDTH - 2 * EDGE)) / (points.length - 1);
  const y = (value: number) => HEIGHT - EDGE - (value / 100) * (HEIGHT - 2 * EDGE);
  const drawn = points.flatMap(({ roundId, value }, index) =>
    value === null ? [] : [{ roundId, index, x: x(index), y: y(value) }],
  );
  const line = drawn
    .map((point, at) => `${drawn[at - 1]?.index === point.index - 1 ? 'L' : 'M'}${point.x} ${point.y}`)
    .join('');
  return (
    <svg width="100%" height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {[0, 50, 100].map((value) => (
        <path key={value} d={`M0 ${y(value)}H${WIDTH}`} stroke="var(--line)" strokeWidth="1" />
      ))}
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="2.5" strokeLinejoin="round" />
      {drawn.map((point) => (
        <circle key={point.roundId} cx={point.x} cy={point.y} r="4" fill="var(--accent)" />
      ))}
    </svg>
  );
}
