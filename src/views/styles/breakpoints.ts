/**
 * The widths (CSS px of the element) at which its layout changes, for styles and scripts alike. Plain numbers: the element itself,
 * which comes without lit, needs them too.
 */

export { cardsBelowMaxWidth, panelBesideMinWidth } from '../../layout/breakpoints.js';
/** Under this the controls that not everybody needs are in the menu. */
export const controlsFoldMaxWidth = 600;
/** Under this the controls show only what cannot be left out. */
export const fewestControlsMaxWidth = 340;
