const MONTH = '(?:0[1-9]|1[0-2])';
const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of days that exist: not 2023-02-29. A pattern says it where code could, since the JSON Schema
 * has to say the same.
 */
export const DATE_PATTERN = new RegExp(
  `^(?:[0-9]{4}(?:-${MONTH}(?:-(?:0[1-9]|1[0-9]|2[0-8]))?|-(?:0[13-9]|1[0-2])-(?:29|30)|-(?:0[13578]|1[02])-31)?|${LEAP_YEAR}-02-29)$`,
);
