import { absoluteUrl } from '../absolute-url.js';

/** A part of a picture, in its pixels; width and height 0 mean the whole picture. */
export interface Thumbnail {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The preview for a time in seconds, undefined if there is none. */
export type Storyboard = (time: number) => Thumbnail | undefined;

/**
 * Reads cues such as `sprite.jpg#xywh=160,0,160,90`; those that name no picture are left out. So are pictures from any host but the page's
 * and that of the cues' own file (`base`): the page chose those two, and a file of cues must not make viewers send requests to a third.
 */
export function createStoryboard(cues: readonly VTTCue[], base: string): Storyboard {
  const stills = cues.flatMap(({ startTime, endTime, text }) => {
    const thumbnail = readThumbnail(text, base);
    return thumbnail ? [{ startTime, endTime, thumbnail }] : [];
  });
  return (time) =>
    stills.findLast(({ startTime, endTime }) => startTime <= time && time < endTime)?.thumbnail;
}

/** Whether the picture has loaded; requested once for each address. Until then there is no preview, rather than an empty box. */
export function spriteLoads(url: string): Promise<boolean> {
  const known = sprites.get(url);
  if (known) return known;
  const image = new Image();
  const loads = new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true);
    image.onerror = () => {
      // Try again at the next hover: perhaps only the connection failed.
      sprites.delete(url);
      resolve(false);
    };
  });
  image.src = url;
  sprites.set(url, loads);
  return loads;
}

const sprites = new Map<string, Promise<boolean>>();

function readThumbnail(text: string, base: string): Thumbnail | undefined {
  const [address = '', fragment = ''] = text.trim().split('#', 2);
  const url = address && !/\s/.test(address) && absoluteUrl(address, base);
  if (!url || ![base, document.baseURI, location.href].some((own) => isSameHost(url, own))) return undefined;
  const [, x = 0, y = 0, width = 0, height = 0] =
    /(?:^|&)xywh=(?:pixel:)?(\d+),(\d+),(\d+),(\d+)/.exec(fragment) ?? [];
  return Object.freeze({ url, x: +x, y: +y, width: +width, height: +height });
}

/** Same host and scheme; HTTPS is fine for a page on HTTP too. */
function isSameHost(url: string, own: string): boolean {
  const [a, b] = [new URL(url), new URL(own, document.baseURI)];
  const sameScheme = a.protocol === b.protocol || (a.protocol === 'https:' && b.protocol === 'http:');
  return sameScheme && a.host === b.host;
}
