// `context-video/define`: registers the tag, and exports everything that `context-video` does.
import { defineContextVideo } from './element/define.js';

defineContextVideo();

export * from './index.js';
