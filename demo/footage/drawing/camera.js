// A pinhole camera: metres in (x right, y up, z ahead), pixels out. Regions and pictures come from the same one.
export const WIDTH = 1280;
export const HEIGHT = 720;
const NEAR = 0.5;

/** lens: focal length in frame widths. rise: shifts the picture down in pixels, so that uprights stay upright. */
export function createCamera({ x = 0, y = 2, z = 0, yaw = 0, pitch = 0, lens = 1, rise = 0 }) {
  const f = lens * WIDTH;
  const sinYaw = Math.sin(yaw);
  const cosYaw = Math.cos(yaw);
  const sinPitch = Math.sin(pitch);
  const cosPitch = Math.cos(pitch);
  const view = (px, py, pz) => {
    const dx = px - x;
    const dy = py - y;
    const dz = pz - z;
    const rz = dx * sinYaw + dz * cosYaw;
    return [dx * cosYaw - dz * sinYaw, dy * cosPitch - rz * sinPitch, dy * sinPitch + rz * cosPitch];
  };
  const toScreen = (v) => [WIDTH / 2 + (f * v[0]) / v[2], HEIGHT / 2 + rise - (f * v[1]) / v[2], v[2]];
  return {
    x,
    y,
    z,
    yaw,
    pitch,
    f,
    rise,
    view,
    horizon: HEIGHT / 2 + rise + (f * sinPitch) / cosPitch,
    /** [screen x, screen y, depth], or undefined behind the camera. */
    project(px, py, pz) {
      const v = view(px, py, pz);
      return v[2] < NEAR ? undefined : toScreen(v);
    },
    /** Screen corners of a polygon in space, cut at the near plane; empty when nothing is ahead. */
    polygon(points) {
      const seen = points.map((p) => view(p[0], p[1], p[2]));
      const out = [];
      for (let i = 0; i < seen.length; i++) {
        const a = seen[i];
        const b = seen[(i + 1) % seen.length];
        if (a[2] >= NEAR) out.push(toScreen(a));
        if (a[2] >= NEAR !== b[2] >= NEAR) {
          const t = (NEAR - a[2]) / (b[2] - a[2]);
          out.push(toScreen([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, NEAR]));
        }
      }
      return out;
    },
    distance: (px, py, pz) => Math.hypot(px - x, py - y, pz - z),
  };
}

/** The part of the frame that points in space cover, as [x, y, width, height] in percent, or undefined when outside. */
export function percentBox(points, margin = 0) {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  left = Math.max(0, ((left - margin) / WIDTH) * 100);
  right = Math.min(100, ((right + margin) / WIDTH) * 100);
  top = Math.max(0, ((top - margin) / HEIGHT) * 100);
  bottom = Math.min(100, ((bottom + margin) / HEIGHT) * 100);
  return right - left < 1 || bottom - top < 1 ? undefined : [left, top, right - left, bottom - top];
}

/** percentBox of the eight corners of a block in space. */
export function blockBox(camera, [x0, y0, z0], [x1, y1, z1], margin = 4) {
  const corners = [];
  for (const [a, b] of [
    [y0, z0],
    [y0, z1],
    [y1, z0],
    [y1, z1],
  ])
    corners.push(
      ...camera.polygon([
        [x0, a, b],
        [x1, a, b],
      ]),
    );
  return corners.length ? percentBox(corners, margin) : undefined;
}
