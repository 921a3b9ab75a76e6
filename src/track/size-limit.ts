/** The largest document that is read, in bytes of UTF-8: 10 MiB. */
export const LARGEST_TRACK = 10 * 1024 * 1024;
