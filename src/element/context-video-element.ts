/** A video player that shows sourced annotations from a JSON track over the footage. */
export class ContextVideoElement extends HTMLElement {}
