import styles from './sign-in.module.css';

/** The feature's own styles. */
export const look = styles;
