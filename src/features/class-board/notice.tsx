/** Why there is no board, and what to do about it. */
export function Notice({ heading, text }: { heading: string; text: string }) {
  return (
    <section className="staff-notice card" role="status">
      <h2>{heading}</h2>
      <p className="muted">{text}</p>
    </section>
  );
}
