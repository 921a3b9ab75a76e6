// Which drawing of the display contained a change of the page, and which one its frame: read from Chromium's own trace.
//
// Page and footage reach the display's compositor (viz) separately, as two surfaces, which viz combines in each drawing. So
// nothing is sampled here, but the content of the pictures is not seen either.
const categories = ['viz', 'media', 'blink.user_timing'];

/**
 * Traces the page until the function that it returns is called. The page marks its n-th change with `performance.mark('change n')`. That
 * function takes the times (s) to which the changes belong, and returns how many drawings after its frame each was drawn; undefined for what was not drawn.
 */
export async function traceDrawings(page) {
  await page.tracing.start({ categories });
  return async (times) => {
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const events = trace.traceEvents.filter(({ ts }) => ts).sort((a, b) => a.ts - b.ts);
    const named = (name) => events.filter((event) => event.name === name);
    const commits = named('Surface::CommitFrame').map(({ ts, args }) => {
      const [, client, sink] = /FrameSinkId\((\d+), (\d+)\)/.exec(args.SurfaceId);
      return { ts, client, surface: `${client} ${sink}` };
    });
    const frames = named('VideoFrameSubmitter::SubmitFrame').map(({ ts, args }) => ({
      ts,
      time: /timestamp:(\d+)/.exec(args.frame)[1] / 1e6,
    }));
    const draws = named('Display::DrawAndSwap').map(({ ts }) => ts);
    const after = (list, ts) => list.find((item) => item.ts > ts);
    // The footage's surface is the one that is most often filled right after a frame was submitted.
    const counts = new Map();
    for (const { ts } of frames) {
      const surface = after(commits, ts)?.surface;
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
    }
    const [footage] = [...counts].sort((a, b) => b[1] - a[1])[0];
    const ofFootage = commits.filter(({ surface }) => surface === footage);
    const ofPage = commits.filter(
      ({ client, surface }) => surface !== footage && footage.startsWith(`${client} `),
    );
    const drawn = (cause, list) => {
      const commit = cause && after(list, cause.ts);
      return commit && draws.findIndex((ts) => ts > commit.ts);
    };
    return times.map((time, index) => {
      const change = events.find(({ name }) => Number(/^change (\d+)$/.exec(name)?.[1]) > index);
      const frame = frames.find((submitted) => submitted.time >= time - 0.0005);
      const page = drawn(change, ofPage);
      const picture = drawn(frame, ofFootage);
      return page === undefined || picture === undefined ? undefined : page - picture;
    });
  };
}
