export interface Checked {
  checksum: number
}

/** Those that are what was written. */
export function whole<T extends object>(
  rows: readonly (T & Checked)[],
  checksumOf: (row: T) => number,
): T[] {
  return rows.flatMap(({ checksum, ...rest }) => {
    const row = rest as unknown as T
    return checksum === checksumOf(row) ? row : []
  })
}
