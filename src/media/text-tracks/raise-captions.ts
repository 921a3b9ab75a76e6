/** A cue's own position, before it was raised. */
const places = new WeakMap<VTTCue, { readonly line: LineAndPositionSetting; readonly snap: boolean }>();
const watched = new WeakMap<TextTrack, AbortController>();

/**
 * Raises the cues at the foot of the picture above whatever covers its lower `percent` (of the picture's height); 0 puts them
 * back. Cues that their author has positioned stay. Cues that arrive later, as in live footage, are raised too. `scale` is the
 * viewer's factor on the text size, `lineHeight` the height of a line at the usual size, in percent of the picture's height.
 */
export function raiseCaptions(
  tracks: readonly TextTrack[],
  percent: number,
  scale = 1,
  lineHeight = 5.9,
): void {
  const lines = Math.ceil(Math.max(0, percent) / (lineHeight * scale));
  for (const track of tracks) {
    watched.get(track)?.abort();
    const raise = () => {
      const moved = raiseCues([...(track.cues ?? [])] as VTTCue[], lines, scale);
      const shown = [...(track.activeCues ?? [])] as VTTCue[];
      if (!shown.some((cue) => moved.has(cue))) return;
      // Chromium redraws a cue that is on screen only when it is added again. All of them, or those of the same time would change places.
      for (const cue of shown) {
        track.removeCue(cue);
        track.addCue(cue);
      }
    };
    raise();
    if (!lines) continue;
    const controller = new AbortController();
    watched.set(track, controller);
    track.addEventListener('cuechange', raise, { signal: controller.signal });
  }
}

/** @returns the cues whose position has changed. */
function raiseCues(cues: readonly VTTCue[], lines: number, scale: number): ReadonlySet<VTTCue> {
  const moved = new Set<VTTCue>();
  /** Raised cues that are still on screen, and how many lines above the foot their tops are. */
  let below: { readonly end: number; readonly top: number }[] = [];
  for (const cue of cues) {
    let before = places.get(cue);
    if (!before) {
      if (cue.line !== 'auto') continue;
      before = { line: cue.line, snap: cue.snapToLines };
      places.set(cue, before);
    }
    // By default Chromium moves a cue that would cover another one downwards, under the controls.
    below = below.filter(({ end }) => end > cue.startTime);
    const top = Math.max(lines, ...below.map((other) => other.top)) + countRows(cue.text, scale);
    below.push({ end: cue.endTime, top });
    // Counted from the foot; this positions the cue's first line, and the others follow below it.
    const line = lines ? -top : before.line;
    const snap = lines ? true : before.snap;
    // Each write makes the browser lay out the captions again.
    if (cue.snapToLines === snap && cue.line === line) continue;
    cue.snapToLines = snap;
    cue.line = line;
    moved.add(cue);
  }
  return moved;
}

/** About how many lines a text takes across a wide picture at the usual size: 60 letters each, or half as many wide ones. */
const countRows = (text: string, scale: number) =>
  text
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .reduce(
      (rows, row) => rows + (Math.ceil((row.replace(/[\u1100-\uffdc]/g, '--').length * scale) / 60) || 1),
      0,
    );
