/** Bytes; no request may be larger. */
const LARGEST = 256 * 1024

export type ReadFile = { json: unknown } | { wrong: 'notJson' | 'tooLarge' }

/** The JSON in a file that somebody chose. */
export async function readFile(file: Blob): Promise<ReadFile> {
  if (file.size > LARGEST) return { wrong: 'tooLarge' }
  try {
    return { json: JSON.parse(await file.text()) }
  } catch {
    return { wrong: 'notJson' }
  }
}
