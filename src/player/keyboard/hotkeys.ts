/** The command of a key; `by` and `to` are seconds, tenths or steps. */
export type Command =
  | {
      readonly do:
        | 'toggle-play'
        | 'mute'
        | 'captions'
        | 'fullscreen'
        | 'pip'
        | 'next'
        | 'previous'
        | 'annotations'
        | 'close'
        | 'help';
    }
  | { readonly do: 'seek-by' | 'volume-by' | 'speed-by'; readonly by: number }
  | { readonly do: 'seek-to'; readonly tenth: number };

/** Every key and its command. Both key handling and the list of shortcuts use this. */
export const keys: Readonly<Record<string, Command>> = {
  ' ': { do: 'toggle-play' },
  k: { do: 'toggle-play' },
  ArrowLeft: { do: 'seek-by', by: -5 },
  ArrowRight: { do: 'seek-by', by: 5 },
  j: { do: 'seek-by', by: -10 },
  l: { do: 'seek-by', by: 10 },
  ArrowUp: { do: 'volume-by', by: 0.05 },
  ArrowDown: { do: 'volume-by', by: -0.05 },
  m: { do: 'mute' },
  c: { do: 'captions' },
  f: { do: 'fullscreen' },
  i: { do: 'pip' },
  '<': { do: 'speed-by', by: -1 },
  '>': { do: 'speed-by', by: 1 },
  Home: { do: 'seek-to', tenth: 0 },
  End: { do: 'seek-to', tenth: 10 },
  n: { do: 'next' },
  b: { do: 'previous' },
  a: { do: 'annotations' },
  Escape: { do: 'close' },
  '?': { do: 'help' },
};

const typing =
  'input:not([type=range], [type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';
/** What scrolls, and needs the keys for that. */
const scrolled = '.panel, .card.open, .recap, .help, .menu';
const pressable =
  'button, a[href], summary, [role=button], [role=menuitem], [role=menuitemradio], [role=tab]';

/**
 * The command of a key press, if any. None while typing, with Ctrl, Alt or Meta, or if the focused control needs the key itself
 * (Space and Enter on a button or link, arrows on a slider or in a scrolling list).
 */
export function readKey(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
    return undefined;
  // The real target: outside the shadow tree, the event's target is the host.
  const target = event.composedPath()[0];
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (target instanceof Element) {
    if (key !== 'Escape' && target.closest(typing)) return undefined;
    if (key === ' ' && target.closest(`${pressable}, .card.open, .help`)) return undefined;
    if (/^(Arrow|Home|End|Page)/.test(key) && target.closest('input[type=range]')) return undefined;
    if (/^(Arrow(Up|Down)|Home|End)/.test(key) && target.closest(scrolled)) return undefined;
  }
  if (/^\d$/.test(key)) return { do: 'seek-to', tenth: Number(key) };
  // On a Korean, Arabic or Cyrillic keyboard the key has another letter, so its position counts.
  const place =
    /^Key[A-Z]$/.test(event.code) && !/^[a-z]$/.test(key) ? event.code.slice(3).toLowerCase() : '';
  return keys[key] ?? keys[place];
}
