import styles from './hidden-screen.module.css';

/** The feature's own styles. */
export const look = styles;
