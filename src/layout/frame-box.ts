import type { Box, Size } from './box.js';

/**
 * Where the picture stands inside the stage when it is fitted as `object-fit: contain` does, centred, letterbox left out.
 * Both sizes in px. While the footage's size is unknown (0, or not a number) the whole stage counts as frame.
 */
export function frameBox(stage: Size, video: Size): Box {
  const scale = Math.min(stage.width / video.width, stage.height / video.height);
  const known = video.width > 0 && video.height > 0 && scale < Infinity;
  const width = known ? video.width * scale : stage.width;
  const height = known ? video.height * scale : stage.height;
  return { x: (stage.width - width) / 2, y: (stage.height - height) / 2, width, height };
}
