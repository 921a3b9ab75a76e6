/** The part of the footage that `#t=from,to` asks for, in seconds; `to` is Infinity if it is not given. */
export interface MediaFragment {
  readonly from: number;
  readonly to: number;
}

const whole: MediaFragment = Object.freeze({ from: 0, to: Infinity });

/**
 * The `t` of a W3C media fragment in the address of footage: `#t=10`, `#t=10,20`, `#t=npt:1:02.5,` and `#t=,20`, as browsers read it for
 * plain files. An invalid one means the whole footage.
 */
export function readMediaFragment(url: string): MediaFragment {
  const value = /#(?:.*&)?t=([^&]*)/.exec(url.replace(/%2c/gi, ','))?.[1];
  const [start = '', end = '', ...more] = value?.split(',') ?? [];
  const from = start ? parseTime(start) : 0;
  const to = end ? parseTime(end) : Infinity;
  if (from === undefined || to === undefined || more.length) return whole;
  return to > from ? { from, to } : whole;
}

/**
 * Reads `62`, `62.5s`, `1:02`, `1:00:02.5` and `npt:62` as seconds. Undefined for anything else, and for digits too many for a
 * number: a media element throws when its `currentTime` is set to Infinity.
 */
export function parseTime(text: string): number | undefined {
  const parts = /^(?:npt:)?(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d*)?)s?$/.exec(text);
  if (!parts) return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = parts;
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return Number.isFinite(time) ? time : undefined;
}
