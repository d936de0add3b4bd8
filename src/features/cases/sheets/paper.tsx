import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { look } from '../look';

const PX_PER_MM = 96 / 25.4;
/** What lies between the margins of A4, with a little room for how printers round, mm. */
const ROOM_MM = 271;
/** From how it is set to how long texts are set. */
const SIZES = ['plain', 'small', 'smallest'] as const;

interface PaperProps {
  label: string;
  /** Above everything: which sheet it is, and whose. */
  head: ReactNode;
  children: ReactNode;
}

/** One sheet, A4 upright, as it is printed. Long texts are set smaller; what still has no room goes on on another page: nothing is cut. */
export function Paper({ label, head, children }: PaperProps) {
  const paper = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = paper;
    const content = current?.firstElementChild;
    if (!current || !content) return;
    // On a phone it is set as wide as the phone: what it needs is measured as wide as paper.
    current.dataset.measured = '';
    const fitting = SIZES.find((size) => {
      current.dataset.size = size;
      return content.getBoundingClientRect().height <= ROOM_MM * PX_PER_MM;
    });
    current.dataset.size = fitting ?? SIZES[SIZES.length - 1];
    delete current.dataset.measured;
  });
  return (
    <div className={look.desk} role="region" aria-label={label} tabIndex={0}>
      <article ref={paper} className={look.paper} aria-label={label}>
        <div className={look.content}>
          <header className={look.paperHead}>{head}</header>
          {children}
        </div>
      </article>
    </div>
  );
}

interface BlockProps {
  heading: ReactNode;
  children: ReactNode;
}

/** One matter on a sheet. */
export function Block({ heading, children }: BlockProps) {
  return (
    <section className={look.block}>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

interface FactsProps {
  facts: readonly { readonly what: string; readonly is: ReactNode }[];
}

/** Short answers beside each other. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={look.paperFacts}>
      {facts.map(({ what, is }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}

interface GridRowsProps {
  columns: readonly string[];
  children: ReactNode;
}

/** A table with lines. */
export function GridRows({ columns, children }: GridRowsProps) {
  return (
    <table className={look.grid}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface GridProps {
  columns: readonly string[];
  rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  /** So many rows there are at least: what is missing is written by hand. */
  atLeast?: number;
}

/** The same, to be read and to be written on. */
export function Grid({ columns, rows, atLeast = 0 }: GridProps) {
  const blank = Math.max(0, atLeast - rows.length);
  return (
    <GridRows columns={columns}>
      {rows.map(({ id, cells }) => (
        <tr key={id}>
          {cells.map((cell, index) => (
            <td key={columns[index]}>{cell}</td>
          ))}
        </tr>
      ))}
      {Array.from({ length: blank }, (_, row) => (
        <tr key={`blank ${row}`}>
          {columns.map((column) => (
            <td key={column} className={look.blank} />
          ))}
        </tr>
      ))}
    </GridRows>
  );
}

/** Lines to write on, after what is written already. */
export function Lines({ written, atLeast }: { written: readonly string[]; atLeast: number }) {
  const blank = Math.max(0, atLeast - written.length);
  return (
    <ol className={look.ruled}>
      {written.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {Array.from({ length: blank }, (_, line) => (
        <li key={`blank ${line}`} />
      ))}
    </ol>
  );
}
