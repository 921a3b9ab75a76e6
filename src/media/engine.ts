/** One source of the footage, as on `<source>`. */
export interface FootageSource {
  readonly url: string;
  /** MIME type, with parameters or without. */
  readonly type?: string | undefined;
}

/** What plays: the browser itself, or hls.js through Media Source Extensions. */
export type Engine = 'native' | 'hls';

/**
 * Which engine a source needs. A MIME type decides if there is one, as in every `data:` address; else the end of the path does (`.m3u8`,
 * whatever query or hash follows). Synchronous and tiny: hls.js is fetched only if this asks for it.
 */
export function chooseEngine({ url, type }: FootageSource): Engine {
  const mime = (type || /^data:([^,]*)/i.exec(url)?.[1])?.split(';', 1)[0]?.trim();
  const hls = mime
    ? /^(application\/(vnd\.apple\.|x-)|audio\/(x-)?)mpegurl$/i.test(mime)
    : /\.m3u8$/i.test(url.split(/[?#]/, 1)[0] ?? '');
  return hls ? 'hls' : 'native';
}
