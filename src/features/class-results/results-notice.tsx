/** Why there are no figures, and when there will be. */
export function ResultsNotice({ heading, text }: { heading: string; text?: string }) {
  return (
    <section className="staff-notice card" role="status">
      <h2>{heading}</h2>
      {text !== undefined && <p className="muted">{text}</p>}
    </section>
  );
}
