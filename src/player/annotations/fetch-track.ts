/** Fetches the text of a track. @throws an error whose message is a sentence for the track's author. */
export async function fetchTrack(
  url: string,
  crossOrigin: string | null,
  signal: AbortSignal,
): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, {
      signal,
      credentials: crossOrigin === 'use-credentials' ? 'include' : 'same-origin',
    });
  } catch (error) {
    throw new Error(
      `The track could not be fetched from ${url}: no answer, or the other site does not allow it (CORS).`,
      { cause: error },
    );
  }
  if (!response.ok)
    throw new Error(
      `The track could not be fetched from ${url}: expected a JSON file, found the answer ${response.status} ${response.statusText}`.trim() +
        '. Check the address.',
    );
  try {
    return await response.text();
  } catch (error) {
    throw new Error(`The track broke off while it was fetched from ${url}. Try again.`, { cause: error });
  }
}
