// Starts `npm run dev` for the tests of a `describe`, on a free port.
import { spawn } from 'node:child_process';
import { after, before } from 'node:test';
import { root } from './build.js';

/** @returns {() => string} the origin, once the tests run */
export function useDevServer() {
  let server;
  let origin;
  before(async () => {
    server = spawn(process.execPath, ['demo/dev.js'], { cwd: root, env: { ...process.env, PORT: '0' } });
    let printed = '';
    origin = await new Promise((resolve, reject) => {
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (data) => {
          printed += data;
          const [address] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
          if (address) resolve(address);
        });
      server.on('exit', () => reject(new Error(`the dev server ended: ${printed}`)));
    });
  });
  after(() => server.kill());
  return () => origin;
}
