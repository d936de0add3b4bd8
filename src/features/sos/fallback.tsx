import { Component, type ReactNode } from 'react';

/** Shows `instead` when what is inside could not be loaded or broke. */
export class Fallback extends Component<{ instead: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
