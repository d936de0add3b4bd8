import caseStyles from './styles/case.module.css';
import caseParts from './styles/case-parts.module.css';
import cases from './styles/cases.module.css';
import paper from './styles/paper.module.css';

/** The feature's own styles. The files have one scope; a later one overrides an earlier one. */
export const look = { ...cases, ...caseStyles, ...caseParts, ...paper };
