// `context-video/define`: registers the tag, and hands on what `context-video` exports.
import { defineContextVideo } from './element/define.js';

defineContextVideo();

export * from './index.js';
