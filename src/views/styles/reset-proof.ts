/** For a page whose reset has made the element a part of a line: a box again, and the place that its parts refer to. */
export const resetProof = ':host{display:block!important;position:relative!important}';
