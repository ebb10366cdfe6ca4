import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type About, about } from './about.ts'
import { NotWhole } from './notWhole.ts'
import { parts } from './parts.ts'

/**
 * A backup is one file: a line that says what it is, a line with the SHA-256 of the next, a line of
 * JSON (`about`), and the parts one after the other, whose lengths and SHA-256 that JSON names. No
 * byte of it is outside of one of them.
 */
const FIRST_LINE = 'Samsyn backup 1\n'
const DIGEST_LINE = 65
/** Bytes. Of the largest server there could be; what claims to be longer is none. */
const LONGEST_ABOUT = 64 * 1024 * 1024
const CHUNK = 1024 * 1024

/** Writes it whole to the disk. `folder` holds the parts. */
export async function writeBackupFile(file: string, told: About, folder: string): Promise<void> {
  const json = JSON.stringify(told)
  const target = await open(file, 'wx', 0o600)
  try {
    await target.write(`${FIRST_LINE}${sha256(json)}\n${json}\n`)
    for (const name of parts)
      for await (const chunk of chunksOf(join(folder, name))) await target.write(chunk)
    await target.sync()
  } finally {
    await target.close()
  }
}

/** Bytes and SHA-256 of a part. */
export async function partAt(path: string): Promise<About['parts']['samsyn.sqlite']> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunksOf(path)) {
    bytes += chunk.length
    hash.update(chunk)
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Whether a file says that it is a backup, of this version or another. */
export async function isBackupFile(file: string): Promise<boolean> {
  const source = await open(file)
  try {
    return (await read(source, 14, 0)).toString() === 'Samsyn backup '
  } finally {
    await source.close()
  }
}

/**
 * Writes the parts into a folder, each proved against its digest. Throws `NotWhole` at the first byte
 * that is not what was written.
 */
export async function unpack(file: string, folder: string): Promise<About> {
  const source = await open(file)
  try {
    const { told, length } = await readAbout(source)
    let at = length
    for (const name of parts) {
      const { bytes, sha256: expected } = told.parts[name]
      await copyPart(source, { at, bytes }, join(folder, name), (found) => {
        if (found !== expected) throw new NotWhole(`its ${name} is not what was written`)
      })
      at += bytes
    }
    if ((await source.stat()).size > at) throw new NotWhole('it goes on after its end')
    return told
  } finally {
    await source.close()
  }
}

async function readAbout(source: FileHandle): Promise<{ told: About; length: number }> {
  const beginning = await read(source, FIRST_LINE.length, 0)
  if (beginning.toString() !== FIRST_LINE)
    throw new NotWhole('it is no backup of Samsyn that this version can read')
  const digest = (await read(source, DIGEST_LINE, FIRST_LINE.length)).toString()
  const json = await lineAt(source, FIRST_LINE.length + DIGEST_LINE)
  if (json === undefined || digest !== `${sha256(json)}\n`)
    throw new NotWhole('what it says of itself is not what was written')
  const told = about.safeParse(JSON.parse(json.toString()))
  if (!told.success) throw new NotWhole('what it says of itself is not for this version')
  return { told: told.data, length: FIRST_LINE.length + DIGEST_LINE + json.length + 1 }
}

async function lineAt(source: FileHandle, from: number): Promise<Buffer | undefined> {
  const read: Buffer[] = []
  for (let at = from; at - from < LONGEST_ABOUT; at += CHUNK) {
    const { buffer, bytesRead } = await source.read(Buffer.alloc(CHUNK), 0, CHUNK, at)
    if (bytesRead === 0) return undefined
    const chunk = buffer.subarray(0, bytesRead)
    const end = chunk.indexOf(0x0a)
    read.push(end < 0 ? chunk : chunk.subarray(0, end))
    if (end >= 0) return Buffer.concat(read)
  }
  return undefined
}

async function copyPart(
  source: FileHandle,
  { at, bytes }: { at: number; bytes: number },
  path: string,
  proved: (sha256: string) => void,
): Promise<void> {
  const hash = createHash('sha256')
  const target = await open(path, 'wx', 0o600)
  try {
    for (let done = 0; done < bytes; ) {
      const chunk = await read(source, Math.min(CHUNK, bytes - done), at + done)
      if (chunk.length === 0) throw new NotWhole('it ends too early')
      hash.update(chunk)
      await target.write(chunk)
      done += chunk.length
    }
    proved(hash.digest('hex'))
    await target.sync()
  } finally {
    await target.close()
  }
}

async function read(source: FileHandle, length: number, at: number): Promise<Buffer> {
  const { buffer, bytesRead } = await source.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const source = await open(path)
  try {
    for (let at = 0; ; ) {
      const chunk = await read(source, CHUNK, at)
      if (chunk.length === 0) return
      yield chunk
      at += chunk.length
    }
  } finally {
    await source.close()
  }
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
