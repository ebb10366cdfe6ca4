import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './temporaryFolder.ts'

/** What lies in a folder, by its name there; bytes of a file, none of a folder. */
type Content = { name: string; mode: number; bytes: Buffer | undefined }[]

/**
 * Makes a folder once in this process, and gives every test a copy of its own: many begin with the
 * same, and making it costs more than what they try with it.
 */
export function copies<Told>(
  make: (folder: string) => Promise<Told>,
): () => Promise<{ folder: string; told: Told }> {
  let made: Promise<{ told: Told; content: Content }> | undefined
  return async () => {
    made ??= madeOnce(make)
    const { told, content } = await made
    const folder = temporaryFolder()
    for (const { name, mode, bytes } of content) {
      const place = join(folder, name)
      if (bytes) writeFileSync(place, bytes)
      else mkdirSync(place)
      chmodSync(place, mode)
    }
    return { folder, told }
  }
}

async function madeOnce<Told>(make: (folder: string) => Promise<Told>) {
  const folder = temporaryFolder()
  const told = await make(folder)
  return { told, content: contentOf(folder) }
}

/** A folder stands before what is in it. */
function contentOf(folder: string): Content {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return names.map((name) => {
    const at = statSync(join(folder, name))
    const bytes = at.isFile() ? readFileSync(join(folder, name)) : undefined
    return { name, mode: at.mode & 0o777, bytes }
  })
}
