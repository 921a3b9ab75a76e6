/** Where a cue was to stand before it was raised. */
const places = new WeakMap<VTTCue, { readonly line: LineAndPositionSetting; readonly snap: boolean }>();
const watched = new WeakMap<TextTrack, AbortController>();

/**
 * Lifts the cues that would stand at the foot of the picture above what covers its lower `percent` (of the picture's
 * height); 0 puts them back. Cues that their author has placed stay where they are. Cues that arrive later, as those of
 * live footage do, follow. `scale` is how many times as large as usual the letters are, `lineHeight` the part of the picture's
 * height that a line of usual letters takes, in percent.
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

/** @returns the cues that stand elsewhere now. */
function raiseCues(cues: readonly VTTCue[], lines: number, scale: number): ReadonlySet<VTTCue> {
  const moved = new Set<VTTCue>();
  /** Raised cues that are still on screen, and how many lines from the foot their tops are. */
  let below: { readonly end: number; readonly top: number }[] = [];
  for (const cue of cues) {
    let before = places.get(cue);
    if (!before) {
      if (cue.line !== 'auto') continue;
      before = { line: cue.line, snap: cue.snapToLines };
      places.set(cue, before);
    }
    // Left to itself Chromium moves a cue that would cover another one downwards, under the controls.
    below = below.filter(({ end }) => end > cue.startTime);
    const top = Math.max(lines, ...below.map((other) => other.top)) + countRows(cue.text, scale);
    below.push({ end: cue.endTime, top });
    // Counted from the foot; the line named is the first one of the cue, the others follow below it.
    const line = lines ? -top : before.line;
    const snap = lines ? true : before.snap;
    // Each write has the browser lay out the captions anew.
    if (cue.snapToLines === snap && cue.line === line) continue;
    cue.snapToLines = snap;
    cue.line = line;
    moved.add(cue);
  }
  return moved;
}

/** About how many lines a text takes across a wide picture: 60 letters each, half as many wide ones, of usual size. */
const countRows = (text: string, scale: number) =>
  text
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .reduce(
      (rows, row) => rows + (Math.ceil((row.replace(/[\u1100-\uffdc]/g, '--').length * scale) / 60) || 1),
      0,
    );
