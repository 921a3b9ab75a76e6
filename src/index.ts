// `context-video`: the class, the events and the types. Importing it registers nothing.
export { ContextVideoElement } from './element/context-video-element.js';
export { AnnotationCloseEvent } from './player/events/annotation-close-event.js';
export { AnnotationEnterEvent } from './player/events/annotation-enter-event.js';
export { AnnotationExitEvent } from './player/events/annotation-exit-event.js';
export { AnnotationOpenEvent } from './player/events/annotation-open-event.js';
export { MediaFailureEvent } from './element/events/media-failure-event.js';
export { PacingHoldEvent } from './player/events/pacing-hold-event.js';
export { PacingReleaseEvent } from './player/events/pacing-release-event.js';
export { SourceOpenEvent } from './player/events/source-open-event.js';
export { TrackErrorEvent } from './player/events/track-error-event.js';
export { TrackLoadEvent } from './player/events/track-load-event.js';
// Imported only so that `document.createElement('context-video')` is typed; the declaration is beside the registration.
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
export type { Strings } from './i18n/translate.js';
