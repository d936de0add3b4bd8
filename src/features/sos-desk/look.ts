import desk from './styles/desk.module.css';
import deskCard from './styles/desk-card.module.css';
import deskParts from './styles/desk-parts.module.css';
import deskTalk from './styles/desk-talk.module.css';
import sosAlarm from './styles/sos-alarm.module.css';
import deskDetail from './styles/desk-detail.module.css';
import deskTold from './styles/desk-told.module.css';

/** The feature's own styles. The files have one scope; a later one overrides an earlier one. */
export const look = {
  ...desk,
  ...deskCard,
  ...deskParts,
  ...deskTalk,
  ...sosAlarm,
  ...deskDetail,
  ...deskTold,
};
