import type { TemplateResult } from 'lit';
import { helpView, type HelpRow } from '../../views/help.js';
import type { Say } from '../../i18n/translate.js';
import { helpStyles } from '../../views/styles/help.js';
import { keys, type Command } from '../controls/hotkeys.js';

export { helpStyles };

/** What each command is called in the list. */
const names: Readonly<Record<Command['do'], (say: Say, by: number) => string>> = {
  'toggle-play': (say) => say('keyPlay'),
  'seek-by': (say, by) => say('keySeek', { n: Math.abs(by) }),
  'volume-by': (say) => say('keyVolume'),
  mute: (say) => say('keyMute'),
  captions: (say) => say('keyCaptions'),
  fullscreen: (say) => say('fullscreen'),
  pip: (say) => say('pip'),
  'speed-by': (say) => say('keySpeed'),
  'seek-to': (say) => say('keyEnds'),
  next: (say) => say('keyNotes'),
  previous: (say) => say('keyNotes'),
  annotations: (say) => say('keyContext'),
  close: (say) => say('keyClose'),
  help: (say) => say('keyHelp'),
};

const caps: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** The list of keys, made from the one that is really read. */
export function help(close: () => void, say: Say): TemplateResult {
  const rows = new Map<string, string[]>();
  for (const [key, command] of Object.entries(keys)) {
    const does = names[command.do](say, 'by' in command ? command.by : 0);
    rows.set(does, [...(rows.get(does) ?? []), caps[key] ?? key]);
  }
  rows.set(say('keyTenths'), ['0', '–', '9']);
  const list: HelpRow[] = Array.from(rows, ([does, which]) => ({ does, keys: which }));
  return helpView(list, close, say);
}
