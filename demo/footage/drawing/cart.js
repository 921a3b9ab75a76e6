// An ox, a two-wheeled cart and the man beside it, walking along a terrace.
const INK = '#3a2c22';

/** at(x, y): from the plane of the path to the screen. */
export function drawCart(ctx, at, t) {
  const x = 980 - t * 13;
  const [ox, oy] = at(x, 606);
  const [ux] = at(x + 1, 606);
  const s = ux - ox;
  ctx.save();
  ctx.translate(ox, oy);
  ctx.scale(s * 1.25, s * 1.25);
  ctx.fillStyle = 'rgba(40,26,16,.3)';
  ctx.beginPath();
  ctx.ellipse(38, 2, 92, 6, 0, 0, 7);
  ctx.fill();
  const step = Math.sin(t * 3.2);
  const leg = (lx, swing) => {
    ctx.beginPath();
    ctx.moveTo(lx - 3.4, -26);
    ctx.lineTo(lx + 3.6, -26);
    ctx.lineTo(lx + 2.4 + swing * 5, 0);
    ctx.lineTo(lx - 2.2 + swing * 5, 0);
    ctx.fill();
  };
  // the ox, heading left
  ctx.fillStyle = '#5a3a24';
  leg(-30, -step);
  leg(4, step);
  ctx.fillStyle = '#6f4930';
  ctx.beginPath();
  ctx.moveTo(-40, -44);
  ctx.bezierCurveTo(-34, -58, -12, -54, -2, -53);
  ctx.bezierCurveTo(10, -54, 18, -48, 17, -36);
  ctx.bezierCurveTo(16, -26, 12, -22, 2, -22);
  ctx.bezierCurveTo(-10, -18, -28, -18, -36, -25);
  ctx.closePath();
  ctx.fill();
  leg(-24, step);
  leg(11, -step);
  const nod = Math.sin(t * 3.2 + 0.6) * 1.6;
  ctx.beginPath();
  ctx.moveTo(-34, -52);
  ctx.quadraticCurveTo(-50, -52 + nod, -60, -40 + nod);
  ctx.lineTo(-64, -31 + nod);
  ctx.lineTo(-57, -28 + nod);
  ctx.lineTo(-46, -34 + nod);
  ctx.lineTo(-34, -32);
  ctx.fill();
  ctx.strokeStyle = '#d8c8a6';
  ctx.lineWidth = 2.2;
  ctx.lineCap = 'round';
  ctx.beginPath();
  ctx.moveTo(-50, -48 + nod);
  ctx.quadraticCurveTo(-56, -56 + nod, -50, -60 + nod);
  ctx.stroke();
  ctx.strokeStyle = '#5a3a24';
  ctx.lineWidth = 1.8;
  ctx.beginPath();
  ctx.moveTo(17, -44);
  ctx.quadraticCurveTo(23, -34, 20 + step, -22);
  ctx.stroke();
  // shafts, box, a load of straw
  ctx.strokeStyle = INK;
  ctx.lineWidth = 3.2;
  ctx.beginPath();
  ctx.moveTo(-34, -40);
  ctx.lineTo(112, -30);
  ctx.stroke();
  ctx.fillStyle = '#b4925a';
  ctx.beginPath();
  ctx.moveTo(38, -40);
  ctx.bezierCurveTo(40, -66, 60, -76, 80, -74);
  ctx.bezierCurveTo(102, -74, 116, -60, 114, -38);
  ctx.fill();
  ctx.strokeStyle = 'rgba(90,66,32,.55)';
  ctx.lineWidth = 1.4;
  for (let i = 0; i < 9; i++) {
    ctx.beginPath();
    ctx.moveTo(46 + i * 7.5, -42);
    ctx.quadraticCurveTo(48 + i * 7, -58, 54 + i * 5.6, -68 + Math.abs(i - 4) * 1.8);
    ctx.stroke();
  }
  ctx.fillStyle = '#5c422c';
  ctx.fillRect(32, -42, 86, 11);
  const wheel = -t * 0.62;
  ctx.strokeStyle = INK;
  ctx.lineWidth = 4;
  ctx.beginPath();
  ctx.arc(76, -22, 22, 0, 7);
  ctx.stroke();
  ctx.lineWidth = 2;
  for (let i = 0; i < 10; i++) {
    const a = wheel + (i / 10) * Math.PI * 2;
    ctx.beginPath();
    ctx.moveTo(76, -22);
    ctx.lineTo(76 + Math.cos(a) * 21, -22 + Math.sin(a) * 21);
    ctx.stroke();
  }
  ctx.fillStyle = INK;
  ctx.beginPath();
  ctx.arc(76, -22, 4.5, 0, 7);
  ctx.fill();
  man(ctx, -86, step);
  ctx.restore();
}

function man(ctx, x, step) {
  ctx.lineCap = 'round';
  ctx.strokeStyle = '#3b342e';
  ctx.lineWidth = 5.5;
  ctx.beginPath();
  ctx.moveTo(x, -27);
  ctx.lineTo(x - step * 7, -1);
  ctx.moveTo(x, -27);
  ctx.lineTo(x + step * 7, -1);
  ctx.stroke();
  ctx.fillStyle = '#56585a';
  ctx.beginPath();
  ctx.moveTo(x - 8, -24);
  ctx.quadraticCurveTo(x - 11, -44, x - 6, -54);
  ctx.lineTo(x + 5, -54);
  ctx.quadraticCurveTo(x + 10, -42, x + 7, -24);
  ctx.fill();
  ctx.strokeStyle = '#4a4c4e';
  ctx.lineWidth = 4.6;
  ctx.beginPath();
  ctx.moveTo(x + 2, -50);
  ctx.lineTo(x + 12, -38);
  ctx.lineTo(x + 22, -42);
  ctx.stroke();
  ctx.strokeStyle = '#3a2c22';
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x + 22, -42);
  ctx.lineTo(x + 30, -38);
  ctx.stroke();
  ctx.fillStyle = '#b98d6c';
  ctx.beginPath();
  ctx.arc(x - 1, -60, 5.4, 0, 7);
  ctx.fill();
  ctx.fillStyle = '#6a6a5c';
  ctx.beginPath();
  ctx.ellipse(x - 1, -64, 6.4, 3.6, 0, 0, 7);
  ctx.fill();
}
