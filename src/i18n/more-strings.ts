import { more } from './strings/en-more.js';
import { registerStrings } from './translate.js';

/**
 * Adds the English strings of the lazily loaded parts; each of them calls this. A function, since bundlers drop an import that nothing is
 * used from: the package declares its modules free of side effects.
 */
export function registerMoreStrings(): void {
  registerStrings(more);
}
