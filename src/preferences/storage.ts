/** What is remembered of a viewer's choices, on this site only. */
export interface StoredPreferences {
  /** 0–1 */
  volume?: number;
  muted?: boolean;
  /** Playback rate, 1 is normal speed. */
  rate?: number;
  /** Language of the captions last shown; empty for none. */
  captions?: string;
  /** Pause-to-read, as the viewer set it. */
  pacing?: string;
  /** How much longer than the average reader the viewer takes. */
  readingFactor?: number;
  /** Whether a headline is announced to screen readers when it comes. */
  announce?: boolean;
  /** Whether the figures say what is left instead of what has passed. */
  remaining?: boolean;
  /** Name of each caption style setting, and its value. */
  captionStyle?: Readonly<Record<string, string>>;
}

export interface PreferenceStore {
  /** A copy of what is known. Never throws; what is damaged is left out. */
  read(): StoredPreferences;
  /** Keeps what is given beside what is known; undefined forgets one. */
  write(changes: { readonly [K in keyof StoredPreferences]?: StoredPreferences[K] | undefined }): void;
}

const key = 'context-video';

/**
 * Preferences in `localStorage`, for `mode` `none` (and where the browser refuses, as it does to a sandboxed frame by
 * throwing at the very mention of it) only in memory, for this one store.
 */
export function createPreferenceStore(mode: 'auto' | 'none'): PreferenceStore {
  let memory: StoredPreferences = {};
  let stored = mode !== 'none';
  const read = (): StoredPreferences => {
    try {
      if (stored) memory = check(JSON.parse(localStorage.getItem(key) ?? '{}'));
    } catch {
      // Refused, or not ours: memory has to do.
    }
    return { ...memory };
  };
  return {
    read,
    write(changes) {
      // Read first: another player of the page may have written meanwhile.
      memory = check({ ...read(), ...changes });
      try {
        if (stored) localStorage.setItem(key, JSON.stringify(memory));
      } catch {
        // Refused or full: from now on in memory.
        stored = false;
      }
    },
  };
}

const between = (low: number, high: number) => (value: unknown) =>
  typeof value === 'number' && value >= low && value <= high;
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isText = (value: unknown) => typeof value === 'string' && value.length < 100;

const checks: Readonly<Record<keyof StoredPreferences, (value: unknown) => boolean>> = {
  volume: between(0, 1),
  // What browsers play with sound.
  rate: between(0.0625, 16),
  muted: isBoolean,
  announce: isBoolean,
  remaining: isBoolean,
  captions: isText,
  pacing: isText,
  readingFactor: between(0.5, 10),
  captionStyle: (value) => typeof value === 'object' && !!value && Object.values(value).every(isText),
};

/** Another script, an older version or a curious user may have written anything there. */
function check(value: unknown): StoredPreferences {
  const found = Object.entries(Object(value) as object).filter(([name, item]) =>
    Object.hasOwn(checks, name) ? checks[name as keyof StoredPreferences](item) : false,
  );
  return Object.fromEntries(found);
}
