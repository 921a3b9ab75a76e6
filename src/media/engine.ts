/** One place that footage may come from, as on `<source>`. */
export interface FootageSource {
  readonly url: string;
  /** MIME type, with parameters or without. */
  readonly type?: string | undefined;
}

/** What plays: the browser by itself, or hls.js through Media Source Extensions. */
export type Engine = 'native' | 'hls';

/**
 * Which engine a source asks for. A MIME type decides where there is one, as in every `data:` address, else the ending of the path (`.m3u8`,
 * whatever query or hash follow). Synchronous and tiny: hls.js is fetched only after this said so.
 */
export function chooseEngine({ url, type }: FootageSource): Engine {
  const mime = (type || /^data:([^,]*)/i.exec(url)?.[1])?.split(';', 1)[0]?.trim();
  const hls = mime
    ? /^(application\/(vnd\.apple\.|x-)|audio\/(x-)?)mpegurl$/i.test(mime)
    : /\.m3u8$/i.test(url.split(/[?#]/, 1)[0] ?? '');
  return hls ? 'hls' : 'native';
}
