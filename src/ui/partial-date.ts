// What fields for facts take, as the pattern of a field.

/** The date forms that are kept: a year, a month, a day, or a day with its time. */
export const PARTIAL_DATE =
  '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+\\-]\\d{2}:?\\d{2})?)?)?)?';

/** The longest title, name or address that the reader may write, in UTF-16 units. */
export const MAX_FACT_CHARS = 4_000;
