// Which builds are measured: that of this checkout, and beside it an earlier one whose `dist` folder is given: `--before=../earlier/dist`.
// Both in one run, one after the other in each round, so that noise affects both alike.
import { resolve } from 'node:path';
import sirv from 'sirv';
import { root } from '../test/support/build.js';

/** For parseArgs. */
export const beforeOption = { before: { type: 'string', default: '' } };

/** Each build's name for the table, and the address of its folder. */
export const buildsOf = ({ before }) => [
  { suffix: '', folder: '/dist' },
  ...(before ? [{ suffix: ' (before)', folder: '/before' }] : []),
];

/** Every case once for each build: `make` gets the address of the build's folder. */
export const forEachBuild = (values, cases) =>
  Object.fromEntries(
    Object.entries(cases).flatMap(([name, make]) =>
      typeof make === 'string'
        ? [[name, make]]
        : buildsOf(values).map(({ suffix, folder }) => [name + suffix, make(folder)]),
    ),
  );

/** Serves this checkout, and the earlier build under /before/. */
export function serveBuilds({ before }) {
  const here = sirv(root, { dev: true });
  const there = before && sirv(resolve(before), { dev: true });
  return (request, response) => {
    const notFound = () => response.writeHead(404).end();
    if (!there || !request.url.startsWith('/before/')) return here(request, response, notFound);
    request.url = request.url.slice('/before'.length);
    return there(request, response, notFound);
  };
}
