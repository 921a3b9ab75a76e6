import { css } from './css.js';

/** The panel while it is a sheet. */
export const panelSheetStyles = css`
  .panel .sheet:not([popover]) {
    display: contents;
  }
  /* The closed bar's space stays, so that the page does not move. */
  .root .panel.as-sheet {
    min-height: 3.3125em;
  }
  .sheet[popover] .toggle {
    min-width: 44px;
    min-height: 44px;
  }
  .root.panel-shown .sheet[popover] .entries {
    max-height: none;
  }
`;
