// The only classes of the shadow tree that tests know. Everything else is found by role, name or part: people and pages use those, and
// they stay when the tree is rebuilt. Each entry here says why none of the three leads to it.

export const unnamed = {
  /** The time, name and picture at the pointer. Visual only: the slider says the same. */
  tip: '.tip',
  /** The spinner. Visual only: the status region says the same. */
  spinner: '.buffering',
  /** What a double tap did, where the finger was. Hidden from assistive technology. */
  ripple: '.ripple',
  /** What the slider is drawn with. */
  bar: '.bar',
  thumb: '.thumb-track',
  buffered: '.buffered',
  /** The time in figures, in any language. */
  time: '.time',
  /** The dot of *Live*. */
  liveDot: '.live-dot',
  /** The stroke of a region's bracket; its dark edge is a path too. */
  bracket: '.line',
  /** What is printed. It exists only while the page is printed. */
  printed: '.print',
  /** Words for a screen reader alone. They have a size on screen, though nobody sees them. */
  visuallyHidden: '.visually-hidden',
  /** Icons; other drawings are markers and brackets. */
  icon: 'svg.icon',
  /** Buttons that arrive later and may have gone into the menu by then: in the tree, but not on screen, and named in any language. */
  pictureInPicture: '.row .pip',
  chapters: '.row .chapters',
  /** The player has hidden the pointer. A page cannot see the mouse's own arrow. */
  idle: '.root.idle',
  /** Pieces of a card's text that carry no meaning of their own, but have to fit into it. */
  cardText: '.headline, .category, .verdict, .claim, .foot span',
} as const;
