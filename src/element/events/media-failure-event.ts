import type { FailureCode, MediaFailure } from '../../media/failure.js';

/** The footage failed: for good (`fatal`), or in a way that playback recovered from. `message` is a sentence for people. */
export class MediaFailureEvent extends Event {
  readonly code: FailureCode;
  readonly message: string;
  readonly fatal: boolean;

  constructor({ code, message, fatal }: MediaFailure) {
    super('media-failure', { bubbles: true, composed: true });
    this.code = code;
    this.message = message;
    this.fatal = fatal;
  }
}

declare global {
  interface HTMLElementEventMap {
    'media-failure': MediaFailureEvent;
  }
}
