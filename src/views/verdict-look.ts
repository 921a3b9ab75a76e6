import Accurate from 'lucide/dist/esm/icons/circle-check.mjs';
import False from 'lucide/dist/esm/icons/circle-x.mjs';
import Unverified from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import Outdated from 'lucide/dist/esm/icons/clock-alert.mjs';
import MissingContext from 'lucide/dist/esm/icons/contrast.mjs';
import Satire from 'lucide/dist/esm/icons/drama.mjs';
import Disputed from 'lucide/dist/esm/icons/scale.mjs';
import Manipulated from 'lucide/dist/esm/icons/scissors.mjs';
import Misleading from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { Verdict } from '../track/track.js';
import type { IconShapes } from './icon.js';
import type { Strings } from '../i18n/translate.js';

/** A verdict is shown as an icon and a word, never as a colour. */
export const verdictLook: Readonly<Record<Verdict, readonly [icon: IconShapes, word: keyof Strings]>> = {
  accurate: [Accurate, 'verdictAccurate'],
  'missing-context': [MissingContext, 'verdictMissingContext'],
  outdated: [Outdated, 'verdictOutdated'],
  unverified: [Unverified, 'verdictUnverified'],
  disputed: [Disputed, 'verdictDisputed'],
  misleading: [Misleading, 'verdictMisleading'],
  manipulated: [Manipulated, 'verdictManipulated'],
  false: [False, 'verdictFalse'],
  satire: [Satire, 'verdictSatire'],
};
