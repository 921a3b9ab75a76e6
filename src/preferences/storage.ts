/** A viewer's choices, remembered for this site only. */
export interface StoredPreferences {
  /** 0–1 */
  volume?: number;
  muted?: boolean;
  /** Playback rate, 1 is normal speed. */
  rate?: number;
  /** Language of the captions last shown; empty for none. */
  captions?: string;
  /** Pause-to-read mode. */
  pacing?: string;
  /** Multiple of the average reading time. */
  readingFactor?: number;
  /** Whether headlines are announced to screen readers. */
  announce?: boolean;
  /** Whether the time shown is the remaining one instead of the elapsed one. */
  remaining?: boolean;
  /** Caption style: value by setting. */
  captionStyle?: Readonly<Record<string, string>>;
}

export interface PreferenceStore {
  /** A copy of what is stored, without invalid values. Never throws. */
  read(): StoredPreferences;
  /** Merges `changes` into what is stored; undefined removes a value. */
  write(changes: { readonly [K in keyof StoredPreferences]?: StoredPreferences[K] | undefined }): void;
}

const key = 'context-video';

/**
 * Preferences in `localStorage`. With `none`, and if the browser refuses (in a sandboxed frame the mere access throws), they are kept in
 * memory.
 */
export function createPreferenceStore(mode: 'auto' | 'none'): PreferenceStore {
  let memory: StoredPreferences = {};
  let stored = mode !== 'none';
  const read = (): StoredPreferences => {
    try {
      if (stored) memory = check(JSON.parse(localStorage.getItem(key) ?? '{}'));
    } catch {
      // Refused, or not valid JSON: use memory.
    }
    return { ...memory };
  };
  return {
    read,
    write(changes) {
      // Read first: another player may have written in the meantime.
      memory = check({ ...read(), ...changes });
      try {
        if (stored) localStorage.setItem(key, JSON.stringify(memory));
      } catch {
        // Refused or full: memory only from now on.
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
  // The range in which browsers play sound.
  rate: between(0.0625, 16),
  muted: isBoolean,
  announce: isBoolean,
  remaining: isBoolean,
  captions: isText,
  pacing: isText,
  readingFactor: between(0.5, 10),
  captionStyle: (value) => typeof value === 'object' && !!value && Object.values(value).every(isText),
};

/** Other scripts, older versions and curious users may have stored anything there. */
function check(value: unknown): StoredPreferences {
  const found = Object.entries(Object(value) as object).filter(([name, item]) =>
    Object.hasOwn(checks, name) ? checks[name as keyof StoredPreferences](item) : false,
  );
  return Object.fromEntries(found);
}
