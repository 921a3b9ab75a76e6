// A headless browser with the film's page in it, and the small server that the page posts its pictures to.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { browserFlags, findBrowser } from '../../test/support/browser.js';

const here = dirname(fileURLToPath(import.meta.url));
const page =
  '<!doctype html><meta charset="utf-8"><title>Footage</title><link rel="icon" href="data:,"><body><script type="module" src="/film.js"></script>';

/**
 * Opens the film. Returns {film(call, …args), onPicture(fn), onFrame(fn), close()}: film runs a function of window.film; the
 * handlers get each posted body and may return a promise, which holds the page back.
 */
export async function openStudio() {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error(
      'The footage is drawn in Chrome, Chromium or Edge: install one, or name it in CHROME_PATH.',
    );
  let onPicture = () => {};
  let onFrame = () => {};
  const server = createServer(async (request, response) => {
    try {
      if (request.method === 'POST') {
        const parts = [];
        for await (const part of request) parts.push(part);
        const body = Buffer.concat(parts);
        const { pathname, searchParams } = new URL(request.url, 'http://localhost');
        if (pathname === '/frame') {
          const picture = Buffer.from(body.toString('latin1', body.indexOf(44) + 1), 'base64');
          for (let i = Number(searchParams.get('times')); i > 0; i--) await onFrame(picture);
        } else await onPicture(body);
        response.end();
        return;
      }
      if (request.url === '/') {
        response.setHeader('content-type', 'text/html');
        response.end(page);
        return;
      }
      const body = await readFile(join(here, normalize(new URL(request.url, 'http://localhost').pathname)));
      response.setHeader('content-type', 'text/javascript');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({
    executablePath,
    args: browserFlags,
    headless: true,
    protocolTimeout: 3_600_000,
  });
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => console.error('In the page:', error.message));
  tab.on('console', (message) => console.log('Page:', message.text()));
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction('window.film');
  return {
    film: (call, ...args) =>
      tab.evaluate(
        (name, list) =>
          typeof window.film[name] === 'function' ? window.film[name](...list) : window.film[name],
        call,
        args,
      ),
    set onPicture(fn) {
      onPicture = fn;
    },
    set onFrame(fn) {
      onFrame = fn;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
