/** A quiet sky that stands for no weather in particular: the same for everybody. */
export function CalmSky() {
  return (
    <svg className="calm-sky" viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      <circle cx="150" cy="58" r="26" fill="var(--sun)" opacity="0.85" />
      <path
        d="M20 104a22 22 0 0 1 2-44 34 34 0 0 1 65-5 26 26 0 0 1 3 49Z"
        fill="var(--cloud)"
        opacity="0.3"
      />
      <path
        d="M118 108a18 18 0 0 1 1-36 28 28 0 0 1 54-3 21 21 0 0 1 2 39Z"
        fill="var(--cloud)"
        opacity="0.5"
      />
      <path d="M196 46h24M206 58h22" stroke="var(--line)" strokeWidth="5" strokeLinecap="round" />
    </svg>
  );
}
