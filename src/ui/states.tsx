import type { ReactNode } from 'react';
import { WeatherIcon } from './weather-icon';

interface StateProps {
  title: ReactNode;
  /** There is nothing else on the page: the title is its heading. */
  wholePage?: boolean;
  children?: ReactNode;
}

/** Nothing is there yet, or nothing went wrong: says so kindly and what comes next. */
export function EmptyState({ title, wholePage = false, children }: StateProps) {
  const Heading = wholePage ? 'h1' : 'h2';
  return (
    <div className="state">
      <WeatherIcon level={3} size={56} />
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

export function LoadingState({ label }: { label: string }) {
  return (
    <div className="state" role="status">
      <span className="loading-sky" aria-hidden="true">
        <WeatherIcon level={4} size={56} />
      </span>
      <p>{label}</p>
    </div>
  );
}

/** Something failed: what, and what can be done about it. */
export function ErrorState({ title, wholePage = false, children }: StateProps) {
  const Heading = wholePage ? 'h1' : 'h2';
  return (
    <div className="state" role="alert">
      <WeatherIcon level={2} size={56} />
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
