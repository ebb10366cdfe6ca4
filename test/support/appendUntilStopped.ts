import { openSqliteStore } from '@samsyn/server/store'
import { personId, roomAddress } from './storedRows.ts'

/**
 * A process to be killed, or to be run out of room for its files: appends numbered updates to one
 * room, several at a time, and prints each number when its append has resolved. When one is refused
 * it prints why, and what the next call says. Folder and first number are its arguments; with a third,
 * it makes the log short all the while, a state being the numbers of the rows that it stands for.
 */
const [folder = '', first = '0', compacts] = process.argv.slice(2)
const area = roomAddress('evaluation-1', 'area-1')
const by = personId('anna')

const store = await openSqliteStore(folder)
await store.rooms.open(area, new Uint8Array())
let next = Number(first)

/** Waits for a reader that has fallen behind, where a bare write to the pipe would fail (EAGAIN). */
function say(line: unknown): void {
  process.stdout.write(`${line}\n`)
}

async function appendForEver(): Promise<never> {
  for (;;) {
    const number = next
    next += 1
    const update = new Uint8Array(new Uint32Array([number]).buffer)
    await store.rooms.append(area, { update, by, newClients: [] })
    say(number)
  }
}

async function compactForEver(): Promise<never> {
  for (;;) {
    const log = await store.rooms.log(area)
    if (!log || log.damaged !== undefined) throw new Error(`the log is damaged: ${log?.damaged}`)
    await store.rooms.compact(area, log.mark, Buffer.concat(log.updates))
  }
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const working = Array.from({ length: 8 }, appendForEver)
if (compacts) working.push(compactForEver())
const refusal = await Promise.all(working).catch(words)
say(`refused: ${refusal}`)
say(`then: ${await store.evaluations.ids().catch(words)}`)
await store.close()
