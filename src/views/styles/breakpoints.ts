/**
 * The widths (CSS px of the element) at which its layout changes, for styles and scripts alike. Plain numbers: the element itself,
 * which comes without lit, needs them too.
 */

/** Under this the cards are below the frame. */
export const cardsBelowMaxWidth = 480;
/** From this on the panel is beside the frame. */
export const panelBesideMinWidth = 960;
/** Under this the controls that not everybody needs are in the menu. */
export const controlsFoldMaxWidth = 600;
/** Under this the controls show only what cannot be left out. */
export const fewestControlsMaxWidth = 340;
