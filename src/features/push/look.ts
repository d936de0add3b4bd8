import styles from './push.module.css';

/** The feature's own styles. */
export const look = styles;
