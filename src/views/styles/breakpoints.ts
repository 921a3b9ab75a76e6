/**
 * The widths (CSS px of the element, unless it says otherwise) at which the layout changes, for styles and scripts alike. Plain numbers:
 * the element itself, which comes without lit, needs them too.
 */

export { cardsBelowMaxWidth, panelBesideMinWidth } from '../../layout/breakpoints.js';
/** Below this, controls that not everybody needs are in the menu. */
export const controlsFoldMaxWidth = 600;
/** Below this, the controls show only the essentials. */
export const fewestControlsMaxWidth = 340;
/** Width of the page below which the list and the menu of a narrow player open as sheets: the page is on a phone. */
export const phonePageMaxWidth = 600;
