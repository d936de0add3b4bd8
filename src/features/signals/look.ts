import signals from './styles/signals.module.css';

/** The feature's own styles. */
export const look = signals;
