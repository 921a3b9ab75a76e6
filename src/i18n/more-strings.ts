import { more } from './strings/en-more.js';
import { registerStrings } from './translate.js';

/**
 * Adds the English strings of the lazily loaded parts, each of which calls this. It is a function because the package declares its
 * modules free of side effects, so bundlers would drop a bare import.
 */
export function registerMoreStrings(): void {
  registerStrings(more);
}
