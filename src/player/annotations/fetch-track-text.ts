import { shorten } from '../../track/shorten.js';
import { LARGEST_TRACK } from '../../track/size-limit.js';

/** Why a track could not be fetched, as a sentence for its author. */
export class TrackFetchError extends Error {
  constructor(
    message: string,
    cause?: unknown,
    /** Whether trying again would fail as well. */
    readonly final = false,
  ) {
    super(message, { cause });
  }
}

/**
 * Fetches the text of a track. If it is larger than a track may be, reading stops as soon as that is known.
 *
 * @throws TrackFetchError
 */
export async function fetchTrackText(
  url: string,
  crossOrigin: string | null,
  signal: AbortSignal,
): Promise<string> {
  const place = shorten(url, 200);
  let response: Response;
  try {
    response = await fetch(url, {
      signal,
      credentials: crossOrigin === 'use-credentials' ? 'include' : 'same-origin',
    });
  } catch (error) {
    throw new TrackFetchError(
      `The track could not be fetched from ${place}: no answer, or the other site does not allow it (CORS).`,
      error,
    );
  }
  if (!response.ok)
    throw new TrackFetchError(
      `The track could not be fetched from ${place}: expected a JSON file, found the answer ${response.status} ${shorten(response.statusText)}`.trim() +
        '. Check the address.',
    );
  let text: string | undefined;
  try {
    text = await readText(response);
  } catch (error) {
    throw new TrackFetchError(`The track broke off while it was fetched from ${place}. Try again.`, error);
  }
  if (text === undefined)
    throw new TrackFetchError(
      `The track at ${place} is larger than 10 MiB. The track was not loaded.`,
      undefined,
      true,
    );
  return text;
}

/** The text of a response, or undefined if it is too large: then the rest is not fetched. */
async function readText({ headers, body }: Response): Promise<string | undefined> {
  if (!body) return '';
  // Of a compressed response, the header states the compressed length, which is smaller.
  if (Number(headers.get('content-length')) > LARGEST_TRACK) {
    void body.cancel();
    return undefined;
  }
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST_TRACK) {
      void reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
