// `context-video`: the class, the events and the types. Importing it registers nothing.
export { ContextVideoElement } from './element/context-video-element.js';
export { AnnotationCloseEvent } from './element/events/annotation-close-event.js';
export { AnnotationEnterEvent } from './element/events/annotation-enter-event.js';
export { AnnotationExitEvent } from './element/events/annotation-exit-event.js';
export { AnnotationOpenEvent } from './element/events/annotation-open-event.js';
export { MediaFailureEvent } from './element/events/media-failure-event.js';
export { PacingHoldEvent } from './element/events/pacing-hold-event.js';
export { PacingReleaseEvent } from './element/events/pacing-release-event.js';
export { SourceOpenEvent } from './element/events/source-open-event.js';
export { TrackErrorEvent } from './element/events/track-error-event.js';
export { TrackLoadEvent } from './element/events/track-load-event.js';
// Only so that `document.createElement('context-video')` is typed; the declaration stands beside the registration.
export type {} from './element/define.js';
export { VERSION } from './element/version.js';
export type { FailureCode } from './media/failure.js';
export type { Problem } from './track/problem.js';
export type {
  Annotation,
  Category,
  Citation,
  Claim,
  Keyframe,
  Region,
  Source,
  Text,
  Track,
  Verdict,
} from './track/track.js';
export type { Strings } from './views/say.js';
