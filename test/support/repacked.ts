import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { temporaryFolder } from './temporaryFolder.ts'

/** What a backup says of itself, as far as a test changes it. */
export interface SaidOfItself {
  generation: string
  demo: boolean
  people: number
  rooms: number
  parts: Record<string, { bytes: number; sha256: string }>
  evaluations: { id: string; events: number; head: string; scores: string }[]
}

interface Change {
  /** SQL, done to the store or to the people. */
  store?: string
  people?: string
  bytes?: (store: Buffer) => void
  told?: (told: SaidOfItself) => void
}

/**
 * A backup that was taken apart, changed and put together again with every digest right: what is
 * wrong with it is wrong inside. Written from the format's description alone.
 */
export function repacked(file: string, { store, people, bytes, told }: Change): string {
  const folder = temporaryFolder()
  const whole = readFileSync(file)
  const first = whole.indexOf(10)
  const second = whole.indexOf(10, first + 1)
  const third = whole.indexOf(10, second + 1)
  const said = JSON.parse(whole.subarray(second + 1, third).toString()) as SaidOfItself
  let at = third + 1
  const parts = Object.entries(said.parts).map(([name, part]) => {
    const path = join(folder, name)
    writeFileSync(path, whole.subarray(at, at + part.bytes))
    at += part.bytes
    const sql = name === 'samsyn.sqlite' ? store : people
    if (sql !== undefined) changed(path, sql)
    const content = readFileSync(path)
    if (name === 'samsyn.sqlite') bytes?.(content)
    said.parts[name] = { bytes: content.length, sha256: sha256(content) }
    return content
  })
  told?.(said)
  const json = JSON.stringify(said)
  const head = `${whole.subarray(0, first)}\n${sha256(json)}\n${json}\n`
  const made = join(folder, 'repacked')
  writeFileSync(made, Buffer.concat([Buffer.from(head), ...parts]))
  return made
}

function changed(path: string, sql: string): void {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  db.exec(sql)
  db.close()
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
