// `npx knip` (a part of `npm run check`): files, exports and dependencies that nothing uses.
export default {
  entry: [
    'src/{index,define,track,script}.ts',
    'custom-elements-manifest.config.js',
    'demo/*.js',
    // Started by `npm run footage`, in node or in a page that imports by address.
    'demo/footage/{draw,film,put-regions,stills}.js',
    'test/*.js',
    'test/**/*.test.{ts,js}',
    'test/bench/*.bench.js',
    'bench/*.js',
    'bench/peers/*.js',
  ],
  project: ['src/**/*.{ts,js}', 'test/**/*.{ts,js}', 'demo/**/*.js', 'bench/**/*.js', '*.js'],
  ignore: ['test/fixtures/**'],
  // A type is exported beside the function that speaks of it, so that a caller can name it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Run by name in test/check.js; named in the text of a test's program.
  ignoreDependencies: [
    '@arethetypeswrong/cli',
    'publint',
    'ajv-formats',
    // The players compared with: bench/package.json has them.
    'hls-video-element',
    'media-chrome',
    'plyr',
    'video.js',
    'vidstack',
  ],
  // What the footage is drawn and counted with is installed apart.
  ignoreBinaries: ['ffmpeg'],
  // schema.build.js takes them all, by name, and makes definitions of them.
  ignoreIssues: { 'src/track/schema.ts': ['exports'] },
  // The dev server answers to it.
  ignoreUnresolved: ['/__web-dev-server__web-socket.js'],
};
