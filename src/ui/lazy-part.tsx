import { Component, type ReactNode, Suspense } from 'react';

interface LazyPartProps {
  /** While it loads. */
  meanwhile?: ReactNode;
  /** When it cannot be loaded, or breaks. */
  instead?: ReactNode;
  children: ReactNode;
}

/** A part of a page that is loaded later. Whatever happens to it happens to nothing around it. */
export class LazyPart extends Component<LazyPartProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    const { meanwhile = null, instead = null, children } = this.props;
    return this.state.broken ? instead : <Suspense fallback={meanwhile}>{children}</Suspense>;
  }
}
