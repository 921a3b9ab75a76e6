/** The version of the package, equal to the one in package.json (`npm run check` compares them). */
export const VERSION = '0.1.0';
