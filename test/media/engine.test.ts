import { expect } from 'chai';
import { chooseEngine } from '../../src/media/engine.js';

describe('chooseEngine', () => {
  for (const [url, type, engine] of [
    ['film.mp4', undefined, 'native'],
    ['film.webm', 'video/webm; codecs="vp9"', 'native'],
    ['film.m3u8', undefined, 'hls'],
    ['FILM.M3U8', undefined, 'hls'],
    ['https://example.org/a/film.m3u8?token=1&x=.mp4#t=3', undefined, 'hls'],
    ['film.m3u8#t=10', undefined, 'hls'],
    ['film.mp4?from=film.m3u8', undefined, 'native'],
    ['film.mp4#.m3u8', undefined, 'native'],
    ['m3u8', undefined, 'native'],
    ['', undefined, 'native'],
    ['film', 'application/vnd.apple.mpegurl', 'hls'],
    ['film', 'Application/VND.Apple.MpegURL; charset=utf-8', 'hls'],
    ['film', 'application/x-mpegURL', 'hls'],
    ['film', 'audio/mpegurl', 'hls'],
    ['film', 'audio/x-mpegurl', 'hls'],
    ['film', ' application/x-mpegurl ;a=b', 'hls'],
    ['film', 'application/mpegurl-not', 'native'],
    // The type decides, as on <source>.
    ['film.m3u8', 'video/mp4', 'native'],
    ['film.m3u8', '', 'hls'],
    ['data:application/vnd.apple.mpegurl,%23EXTM3U', undefined, 'hls'],
    ['data:application/x-mpegURL;base64,I0VYVE0zVQ==', undefined, 'hls'],
    ['data:video/mp4;base64,film.m3u8', undefined, 'native'],
    ['data:,film.m3u8', 'application/x-mpegurl', 'hls'],
  ] as const) {
    it(`${url} (${type ?? 'no type'}) → ${engine}`, () =>
      expect(chooseEngine({ url, type })).to.equal(engine));
  }
});
