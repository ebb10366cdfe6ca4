/** How much of a file has come; `share` in whole percent where its length is known. */
export interface Progress {
  bytes: number
  share: number | undefined
}

/**
 * A file from the server, telling how much of it has come so far. Undefined where the server says
 * no or nothing answers.
 */
export async function fetched(
  path: string,
  told: (progress: Progress) => void,
): Promise<Blob | undefined> {
  try {
    const response = await fetch(path)
    if (!response.ok || !response.body) return undefined
    const length = Number(response.headers.get('content-length') ?? 0)
    const parts: Uint8Array<ArrayBuffer>[] = []
    let bytes = 0
    for await (const part of chunks(response.body)) {
      parts.push(part)
      bytes += part.length
      told({ bytes, share: length > 0 ? Math.floor((100 * bytes) / length) : undefined })
    }
    return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
  } catch {
    return undefined
  }
}

/** Not every browser can walk through a stream by itself. */
async function* chunks(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}
