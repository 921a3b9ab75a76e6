// A round table, laid: cloth, plates, napkins, glasses, a lamp.
import { css } from './colour.js';
import { glow } from './paint.js';

/** Centre x, top at y, z; radius in metres. plain: from afar, cloth and lamp only. */
export function drawTable(ctx, camera, x, y, z, radius, { plain = false, t = 0 } = {}) {
  const circle = (cx, cy, cz, r) => {
    const a = camera.project(cx - r, cy, cz);
    const b = camera.project(cx + r, cy, cz);
    const near = camera.project(cx, cy, cz - r);
    const far = camera.project(cx, cy, cz + r);
    if (!a || !b || !near || !far) return undefined;
    return {
      x: (a[0] + b[0]) / 2,
      y: (near[1] + far[1]) / 2,
      rx: (b[0] - a[0]) / 2,
      ry: Math.abs(near[1] - far[1]) / 2,
      scale: camera.f / a[2],
    };
  };
  const disc = (c, style, grow = 1) => {
    ctx.fillStyle = style;
    ctx.beginPath();
    ctx.ellipse(c.x, c.y, c.rx * grow, c.ry * grow, 0, 0, 7);
    ctx.fill();
  };
  const top = circle(x, y, z, radius);
  if (!top) return;
  const foot = camera.project(x, 0, z);
  // the skirt falls in folds
  const drop = Math.min(foot[1] - top.y, top.scale * 0.62);
  const skirt = ctx.createLinearGradient(0, top.y, 0, top.y + drop + top.ry);
  skirt.addColorStop(0, '#f7ead2');
  skirt.addColorStop(1, '#a5795a');
  ctx.fillStyle = skirt;
  ctx.beginPath();
  ctx.moveTo(top.x - top.rx, top.y);
  for (let i = 0; i <= 24; i++) {
    const a = Math.PI - (i / 24) * Math.PI;
    const fold = (i % 2 ? 1.035 : 0.985) * (plain ? 0.97 : 1);
    ctx.lineTo(top.x + Math.cos(a) * top.rx * fold, top.y + Math.sin(a) * top.ry + drop);
  }
  ctx.lineTo(top.x + top.rx, top.y);
  ctx.closePath();
  ctx.fill();
  ctx.strokeStyle = 'rgba(120,80,50,.22)';
  ctx.lineWidth = Math.max(1, top.rx * 0.012);
  for (let i = 1; i < 24; i += 2) {
    const a = Math.PI - (i / 24) * Math.PI;
    ctx.beginPath();
    ctx.moveTo(top.x + Math.cos(a) * top.rx * 0.995, top.y + Math.sin(a) * top.ry * 1);
    ctx.lineTo(top.x + Math.cos(a) * top.rx * 1.02, top.y + Math.sin(a) * top.ry + drop * 0.96);
    ctx.stroke();
  }
  const cloth = ctx.createRadialGradient(top.x, top.y - top.ry * 0.2, top.rx * 0.05, top.x, top.y, top.rx);
  cloth.addColorStop(0, '#fffaf0');
  cloth.addColorStop(0.55, '#f8e9cd');
  cloth.addColorStop(1, '#e2c6a0');
  disc(top, cloth);
  if (!plain)
    for (const [dx, dz] of [
      [-0.46, -0.06],
      [0.46, -0.06],
      [0, -0.47],
      [0, 0.42],
    ])
      cover(ctx, circle, disc, camera, x + dx, y, z + dz);
  lampOn(ctx, circle, disc, camera, x + (plain ? 0 : 0.05), y, z + (plain ? 0 : 0.06), t);
}

function cover(ctx, circle, disc, camera, x, y, z) {
  const shadow = circle(x + 0.012, y, z - 0.012, 0.158);
  if (!shadow) return;
  disc(shadow, 'rgba(110,70,40,.28)');
  const plate = circle(x, y + 0.008, z, 0.15);
  const shine = ctx.createLinearGradient(plate.x - plate.rx, 0, plate.x + plate.rx, 0);
  shine.addColorStop(0, '#fffdf7');
  shine.addColorStop(1, '#ead9bf');
  disc(plate, shine);
  ctx.strokeStyle = 'rgba(176,134,64,.8)';
  ctx.lineWidth = Math.max(0.8, plate.rx * 0.03);
  ctx.beginPath();
  ctx.ellipse(plate.x, plate.y, plate.rx * 0.94, plate.ry * 0.94, 0, 0, 7);
  ctx.stroke();
  disc(plate, '#fff9ec', 0.66);
  // napkin, folded to a fan
  const foot = camera.project(x, y + 0.01, z);
  const s = camera.f / foot[2];
  for (let i = -3; i <= 3; i++) {
    ctx.fillStyle = i % 2 ? '#a83a3a' : '#c25048';
    ctx.beginPath();
    ctx.moveTo(foot[0], foot[1]);
    ctx.lineTo(
      foot[0] + Math.sin(i * 0.26 - 0.13) * s * 0.13,
      foot[1] - Math.cos(i * 0.26 - 0.13) * s * 0.13,
    );
    ctx.lineTo(
      foot[0] + Math.sin(i * 0.26 + 0.13) * s * 0.13,
      foot[1] - Math.cos(i * 0.26 + 0.13) * s * 0.13,
    );
    ctx.fill();
  }
  glass(ctx, camera, x + 0.17, y, z + 0.11, 0.19, '#8d2230');
  glass(ctx, camera, x + 0.1, y, z + 0.16, 0.15, '#e8f2f4');
  ctx.strokeStyle = '#c9bda8';
  ctx.lineWidth = Math.max(1, s * 0.011);
  for (const dx of [-0.2, 0.2]) {
    const a = camera.project(x + dx, y + 0.005, z - 0.1);
    const b = camera.project(x + dx, y + 0.005, z + 0.1);
    ctx.beginPath();
    ctx.moveTo(a[0], a[1]);
    ctx.lineTo(b[0], b[1]);
    ctx.stroke();
  }
}

function glass(ctx, camera, x, y, z, height, wine) {
  const p = camera.project(x, y, z);
  if (!p) return;
  const s = camera.f / p[2];
  const h = s * height;
  const w = s * 0.036;
  ctx.strokeStyle = 'rgba(255,250,240,.75)';
  ctx.lineWidth = Math.max(0.8, s * 0.006);
  ctx.beginPath();
  ctx.ellipse(p[0], p[1], w * 0.85, w * 0.25, 0, 0, 7);
  ctx.moveTo(p[0], p[1]);
  ctx.lineTo(p[0], p[1] - h * 0.48);
  ctx.stroke();
  const bowl = () => {
    ctx.beginPath();
    ctx.moveTo(p[0] - w * 0.86, p[1] - h);
    ctx.bezierCurveTo(p[0] - w * 1.3, p[1] - h * 0.7, p[0] - w * 0.7, p[1] - h * 0.46, p[0], p[1] - h * 0.46);
    ctx.bezierCurveTo(
      p[0] + w * 0.7,
      p[1] - h * 0.46,
      p[0] + w * 1.3,
      p[1] - h * 0.7,
      p[0] + w * 0.86,
      p[1] - h,
    );
    ctx.closePath();
  };
  bowl();
  ctx.fillStyle = 'rgba(255,250,235,.2)';
  ctx.fill();
  ctx.save();
  ctx.clip();
  ctx.fillStyle = css(wine, 0.82);
  ctx.fillRect(p[0] - w * 2, p[1] - h * 0.74, w * 4, h);
  ctx.restore();
  bowl();
  ctx.stroke();
  ctx.fillStyle = 'rgba(255,255,255,.75)';
  ctx.fillRect(p[0] - w * 0.62, p[1] - h * 0.92, Math.max(1, w * 0.16), h * 0.3);
}

function lampOn(ctx, circle, disc, camera, x, y, z, t) {
  const p = camera.project(x, y, z);
  if (!p) return;
  const s = camera.f / p[2];
  ctx.strokeStyle = '#a87f43';
  ctx.lineWidth = Math.max(1, s * 0.018);
  ctx.beginPath();
  ctx.moveTo(p[0], p[1]);
  ctx.lineTo(p[0], p[1] - s * 0.2);
  ctx.stroke();
  const base = circle(x, y + 0.005, z, 0.055);
  if (base) disc(base, '#b98d4c');
  const shade = ctx.createLinearGradient(0, p[1] - s * 0.31, 0, p[1] - s * 0.16);
  shade.addColorStop(0, '#ffdf9e');
  shade.addColorStop(1, '#fff3cf');
  ctx.fillStyle = shade;
  ctx.beginPath();
  ctx.moveTo(p[0] - s * 0.05, p[1] - s * 0.31);
  ctx.lineTo(p[0] + s * 0.05, p[1] - s * 0.31);
  ctx.lineTo(p[0] + s * 0.1, p[1] - s * 0.16);
  ctx.lineTo(p[0] - s * 0.1, p[1] - s * 0.16);
  ctx.fill();
  const flicker = 0.42 + 0.02 * Math.sin(t * 5 + x);
  glow(ctx, p[0], p[1] - s * 0.2, s * 0.5, [255, 196, 112], flicker);
}
