import { around, type Box, type Size } from './box.js';

/**
 * The picture inside the stage, without the letterbox, fitted and centred as `object-fit: contain` does it.
 * Both sizes are in px. While the footage's size is unknown (0 or NaN), the whole stage counts as the frame.
 */
export function frameBox(stage: Size, video: Size): Box {
  const { width, height } = video.width > 0 && video.height > 0 ? video : stage;
  const fit = Math.min(stage.width / width, stage.height / height) || 0;
  return around({ x: stage.width / 2, y: stage.height / 2 }, width * fit, height * fit);
}
