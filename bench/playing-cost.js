/**
 * What the main thread of `page` does in the coming `seconds`, for each second: ms in tasks, recalculations of style, layouts. As
 * Chromium counts it.
 */
export async function costPerSecond(page, seconds, meanwhile) {
  const before = await page.metrics();
  const end = Date.now() + seconds * 1000;
  await meanwhile?.(end);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, end - Date.now())));
  const after = await page.metrics();
  const length = after.Timestamp - before.Timestamp;
  const each = (name, factor = 1) => ((after[name] - before[name]) * factor) / length;
  return { task: each('TaskDuration', 1000), styles: each('RecalcStyleCount'), layouts: each('LayoutCount') };
}
