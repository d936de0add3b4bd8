import notices from './notices.module.css';
import noticeCard from './notice-card.module.css';
import noticeDetail from './notice-detail.module.css';
import noticeCovered from './notice-covered.module.css';
import rowLink from './row-link.module.css';

/** The feature's own styles. The files have one scope; a later one overrides an earlier one. */
export const look = { ...notices, ...noticeCard, ...noticeDetail, ...noticeCovered, ...rowLink };
