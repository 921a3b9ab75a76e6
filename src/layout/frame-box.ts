import { around, type Box, type Size } from './box.js';

/**
 * Where the picture stands inside the stage when it is fitted as `object-fit: contain` does, centred, letterbox left out.
 * Both sizes in px. While the footage's size is unknown (0, or not a number) the whole stage counts as frame.
 */
export function frameBox(stage: Size, video: Size): Box {
  const { width, height } = video.width > 0 && video.height > 0 ? video : stage;
  const fit = Math.min(stage.width / width, stage.height / height) || 0;
  return around({ x: stage.width / 2, y: stage.height / 2 }, width * fit, height * fit);
}
