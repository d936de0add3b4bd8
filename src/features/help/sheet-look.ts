import styles from './help-sheet.module.css';

/** The styles of what opens before anything else of the feature is loaded. */
export const look = styles;
