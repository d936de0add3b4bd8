import boardPage from './board-page.module.css';
import boardOverview from './board-overview.module.css';
import boardTable from './board-table.module.css';
import boardAsides from './board-asides.module.css';
import boardNarrow from './board-narrow.module.css';
import boardPhone from './board-phone.module.css';
import boardPrint from './board-print.module.css';

/** The feature's own styles. The files have one scope; a later one overrides an earlier one. */
export const look = {
  ...boardPage,
  ...boardOverview,
  ...boardTable,
  ...boardAsides,
  ...boardNarrow,
  ...boardPhone,
  ...boardPrint,
};
