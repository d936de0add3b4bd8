import styles from './help.module.css';
import offers from './offers.module.css';

/** The feature's own styles. */
export const look = { ...styles, ...offers };
