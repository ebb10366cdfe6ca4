/** What reading one file may cost, whoever sends it. */
export interface ReadingLimits {
  /** Bytes of the file. */
  file: number
  /** Files in a ZIP. */
  entries: number
  /** Bytes that a ZIP may unpack to: one of its parts that are read, and all that it says it has. */
  part: number
  unpacked: number
  pages: number
  /** Letters of a text or a PDF, and lines of a text. */
  letters: number
  lines: number
  /** MB of a reader's own memory, and of what it keeps beside that. */
  heap: number
  beside: number
  /** ms. */
  time: number
}

/** Some twenty times what the largest published report needs. */
export const readingLimits: ReadingLimits = {
  file: 25 * 1024 * 1024,
  entries: 2000,
  part: 32 * 1024 * 1024,
  unpacked: 256 * 1024 * 1024,
  pages: 600,
  letters: 4_000_000,
  lines: 100_000,
  heap: 512,
  beside: 512,
  time: 45_000,
}
