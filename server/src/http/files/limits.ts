/** What the files of one register may come to; one file: `MOST_FILE_BYTES`. */
export const fileLimits = {
  /** One for each item that there may be. */
  count: 400,
  /** Bytes together, so that one evaluation does not fill everybody's disk. */
  total: 1024 * 1024 * 1024,
  /** On their way at once, of everybody: each is held in memory until it is whole. */
  arriving: 6,
  /** Of one person. */
  arrivingOfOne: 2,
  /** How long one may lie here that no item names, ms: the item comes after its file. */
  unnamedFor: 60 * 60 * 1000,
} as const
