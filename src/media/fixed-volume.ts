/**
 * Whether only the device's own buttons set the volume, as on iPhones and iPads. Some of them let a page set it, and take that back in the
 * next task.
 */
export async function hasFixedVolume(): Promise<boolean> {
  const probe = document.createElement('video');
  const isFixed = () => probe.volume === 1;
  probe.volume = 0.5;
  if (!isFixed()) await new Promise((resolve) => setTimeout(resolve));
  return isFixed();
}
