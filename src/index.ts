// `context-video`: the class, the events and the types. Importing it registers nothing.
export { ContextVideoElement } from './element/context-video-element.js';
export { VERSION } from './element/version.js';
