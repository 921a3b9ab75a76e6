/** For an element that a page's reset has made inline: makes it a block again, and the containing block of its parts. */
export const resetProof = ':host{display:block!important;position:relative!important}';
