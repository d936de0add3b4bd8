import weather from './styles/karte-weather.module.css';
import page from './styles/karte.module.css';
import timeline from './styles/karte-timeline.module.css';
import survey from './styles/karte-survey.module.css';

/** The feature's own styles. */
export const look = { ...page, ...weather, ...survey, ...timeline };
