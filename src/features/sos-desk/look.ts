import desk from './desk.module.css';
import deskCard from './desk-card.module.css';
import deskParts from './desk-parts.module.css';
import deskTalk from './desk-talk.module.css';
import sosAlarm from './sos-alarm.module.css';
import deskDetail from './desk-detail.module.css';
import deskTold from './desk-told.module.css';

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
