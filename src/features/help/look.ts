import styles from './help.module.css';
import introduction from './introduction.module.css';
import offers from './offers.module.css';

/** The feature's own styles. */
export const look = { ...styles, ...introduction, ...offers };
