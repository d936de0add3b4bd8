import type { ReactNode } from 'react';
import { usePageHeading } from './use-page-heading';
import { WeatherIcon } from './weather-icon';

interface StateProps {
  title: ReactNode;
  /** There is nothing else on the page: the title is its heading, and this the window's. */
  wholePage?: string;
  children?: ReactNode;
}

/** Nothing is there yet, or nothing went wrong: says so kindly and what comes next. */
export function EmptyState({ title, wholePage, children }: StateProps) {
  return (
    <div className="state">
      <WeatherIcon level={3} size={56} />
      <StateHeading wholePage={wholePage} title={title} />
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
export function ErrorState({ title, wholePage, children }: StateProps) {
  return (
    <div className="state" role="alert">
      <WeatherIcon level={2} size={56} />
      <StateHeading wholePage={wholePage} title={title} />
      {children}
    </div>
  );
}

function StateHeading({ wholePage, title }: Pick<StateProps, 'title'> & { wholePage: string | undefined }) {
  return wholePage === undefined ? <h2>{title}</h2> : <PageHeading windowTitle={wholePage} title={title} />;
}

function PageHeading({ windowTitle, title }: { windowTitle: string; title: ReactNode }) {
  const heading = usePageHeading(windowTitle);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
