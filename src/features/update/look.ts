import styles from './update-prompt.module.css';

/** The feature's own styles. */
export const look = styles;
