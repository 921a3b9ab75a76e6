// The element that its documentation names for HLS.
import 'hls-video-element';
import 'media-chrome';
