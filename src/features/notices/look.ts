import notices from './styles/notices.module.css';
import noticeCard from './styles/notice-card.module.css';
import noticeDetail from './styles/notice-detail.module.css';
import noticeCovered from './styles/notice-covered.module.css';
import rowLink from './styles/row-link.module.css';

/** The feature's own styles. The files have one scope; a later one overrides an earlier one. */
export const look = { ...notices, ...noticeCard, ...noticeDetail, ...noticeCovered, ...rowLink };
