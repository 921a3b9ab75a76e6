/** Width (CSS px) of the element below which cards are shown under the frame: a readable card would cover half of it. */
export const cardsBelowMaxWidth = 480;

/** Width (CSS px) of the element from which the panel has room beside the frame. */
export const panelBesideMinWidth = 960;

/** Width (CSS px) of the stage below which cards are narrower and in smaller type. */
export const compactCardsMaxWidth = 800;
