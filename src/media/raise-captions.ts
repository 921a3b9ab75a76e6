/** Where a cue was to stand before it was raised. */
const places = new WeakMap<VTTCue, { readonly line: LineAndPositionSetting; readonly snap: boolean }>();
const watched = new WeakMap<TextTrack, AbortController>();

/** A line of captions is about this part of the picture's height, in percent (5vh of text and its leading). */
const lineHeight = 5.9;

/**
 * Lifts the cues that would stand at the foot of the picture above what covers its lower `percent` (of the picture's
 * height); 0 puts them back. Cues that their author has placed stay where they are. Cues that arrive later, as those of
 * live footage do, follow.
 */
export function raiseCaptions(tracks: readonly TextTrack[], percent: number): void {
  const lines = Math.ceil(Math.max(0, percent) / lineHeight);
  for (const track of tracks) {
    watched.get(track)?.abort();
    const raise = () => {
      for (const cue of [...(track.cues ?? [])]) place(cue as VTTCue, lines);
    };
    raise();
    if (!lines) continue;
    const controller = new AbortController();
    watched.set(track, controller);
    track.addEventListener('cuechange', raise, { signal: controller.signal });
  }
}

function place(cue: VTTCue, lines: number) {
  let before = places.get(cue);
  if (!before) {
    if (cue.line !== 'auto') return;
    before = { line: cue.line, snap: cue.snapToLines };
    places.set(cue, before);
  }
  // Counted from the foot; the line named is the first one of the cue, the others follow below it.
  const line = lines ? -(lines + cue.text.split('\n').length) : before.line;
  const snap = lines ? true : before.snap;
  // Each write has the browser lay out the captions anew.
  if (cue.snapToLines !== snap) cue.snapToLines = snap;
  if (cue.line !== line) cue.line = line;
}
