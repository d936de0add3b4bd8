/** Line charts as SVG without a script: they open from disk, print, and follow the colours of the page. */
import type { Point } from '../evaluation/discrimination';
import { html, type Markup } from './markup';
import { both, line, type Word } from './words';

export interface Axis {
  readonly word: Word;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface Series {
  /** A style of the sheet: `new`, `baseline`, `old` or `reference`. */
  readonly style: string;
  readonly points: readonly Point[];
  /** Marks each point: where there are few and each is a figure of its own. */
  readonly dots?: boolean;
}

export interface Plot {
  readonly title: Word;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly synthetic: boolean;
}

const WIDTH = 360;
const HEIGHT = 300;
const LEFT = 58;
const TOP = 10;
const RIGHT = 12;
const BOTTOM = 48;
const ACROSS = WIDTH - LEFT - RIGHT;
const DOWN = HEIGHT - TOP - BOTTOM;

export function plot({ title, x, y, series, synthetic }: Plot): Markup {
  const px = (value: number) => round((ACROSS * (value - x.low)) / (x.high - x.low));
  const py = (value: number) => round(DOWN - (DOWN * (value - y.low)) / (y.high - y.low));
  return html`<figure>
    <figcaption>${both(title)}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${line(title)}">
      ${y.ticks.map(
        ({ at, text }) =>
          html`<line
              class="grid"
              x1="${LEFT}"
              x2="${LEFT + ACROSS}"
              y1="${TOP + py(at)}"
              y2="${TOP + py(at)}"
            />
            <text class="tick" x="${LEFT - 6}" y="${TOP + py(at) + 4}" text-anchor="end">${text}</text>`,
      )}
      ${x.ticks.map(
        ({ at, text }) =>
          html`<line
              class="grid"
              x1="${LEFT + px(at)}"
              x2="${LEFT + px(at)}"
              y1="${TOP}"
              y2="${TOP + DOWN}"
            />
            <text class="tick" x="${LEFT + px(at)}" y="${TOP + DOWN + 16}" text-anchor="middle"
              >${text}</text
            >`,
      )}
      ${synthetic ? html`<text class="watermark" x="${LEFT + ACROSS / 2}" y="${TOP + DOWN / 2}">${line('synthetic')}</text>` : null}
      <svg x="${LEFT}" y="${TOP}" width="${ACROSS}" height="${DOWN}">
        ${series.map(({ style, points, dots }) => [
          html`<polyline
            class="series ${style}"
            points="${points.map((point) => `${px(point.x)},${py(point.y)}`).join(' ')}"
          />`,
          dots === true
            ? points.map(
                (point) =>
                  html`<circle class="dot ${style}" cx="${px(point.x)}" cy="${py(point.y)}" r="3.5" />`,
              )
            : null,
        ])}
      </svg>
      <text class="axis" x="${LEFT + ACROSS / 2}" y="${HEIGHT - 6}" text-anchor="middle">
        ${line(x.word)}
      </text>
      <text class="axis" transform="translate(13 ${TOP + DOWN / 2}) rotate(-90)" text-anchor="middle">
        ${line(y.word)}
      </text>
    </svg>
  </figure>`;
}

/** From `low` to `high` in so many equal steps. */
export function axis(
  word: Word,
  low: number,
  high: number,
  steps: number,
  text: (at: number) => string,
): Axis {
  const ticks = Array.from({ length: steps + 1 }, (_, index) => low + ((high - low) * index) / steps);
  return { word, low, high, ticks: ticks.map((at) => ({ at, text: text(at) })) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
