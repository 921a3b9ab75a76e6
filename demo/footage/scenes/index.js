import arrival from './arrival.js';
import avenue from './avenue.js';
import clinic from './clinic.js';
import closing from './closing.js';
import countryside from './countryside.js';
import metro from './metro.js';
import parade from './parade.js';
import pyramid from './pyramid.js';
import restaurant from './restaurant.js';
import towers from './towers.js';

/** In the order of the film. */
export const scenes = [
  arrival,
  avenue,
  metro,
  pyramid,
  restaurant,
  clinic,
  parade,
  towers,
  countryside,
  closing,
];
