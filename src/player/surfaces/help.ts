import type { TemplateResult } from 'lit/html.js';
import { helpView, type HelpRow } from '../../views/help.js';
import type { Translate } from '../../i18n/translate.js';
import { helpStyles } from '../../views/styles/help.js';
import { keys, type Command } from '../keyboard/hotkeys.js';

export { helpStyles };

/** The name of each command in the list. */
const names: Readonly<Record<Command['do'], (t: Translate, by: number) => string>> = {
  'toggle-play': (t) => t('keyPlay'),
  'seek-by': (t, by) => t('keySeek', { n: Math.abs(by) }),
  'volume-by': (t) => t('keyVolume'),
  mute: (t) => t('keyMute'),
  captions: (t) => t('keyCaptions'),
  fullscreen: (t) => t('fullscreen'),
  pip: (t) => t('pip'),
  'speed-by': (t) => t('keySpeed'),
  'seek-to': (t) => t('keyEnds'),
  next: (t) => t('keyNotes'),
  previous: (t) => t('keyNotes'),
  annotations: (t) => t('keyContext'),
  close: (t) => t('keyClose'),
  help: (t) => t('keyHelp'),
};

const caps: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** The list of shortcuts, generated from the keys that are really handled. */
export function help(close: () => void, t: Translate): TemplateResult {
  const rows = new Map<string, string[]>();
  for (const [key, command] of Object.entries(keys)) {
    const does = names[command.do](t, 'by' in command ? command.by : 0);
    rows.set(does, [...(rows.get(does) ?? []), caps[key] ?? key]);
  }
  rows.set(t('keyTenths'), ['0', '–', '9']);
  const list: HelpRow[] = Array.from(rows, ([does, which]) => ({ does, keys: which }));
  return helpView(list, close, t);
}
