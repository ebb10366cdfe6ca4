import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { type Contestant, relay, start, yWebsocket } from '../load/contestants.ts'
import { crowd } from '../load/crowd.ts'
import { evenly, until } from '../load/evenly.ts'
import { Person } from '../load/person.ts'
import { interleaved, type Row } from './row.ts'

/** What a killed server still knows of what was seen, and of what it said it has. */
export const killed: Row = {
  name: 'killed',
  title: 'Edits lost when the server is killed',
  how: 'One types 1000 letters in a second. SIGKILL in the moment in which another has seen all of them; then the server starts again on what it kept.',
  run: (settings) => {
    const servers = settings.servers.filter((one) => one !== relay)
    const names = [
      { name: 'lost after another saw them', aim: { most: 0 } },
      { name: 'lost after the sender was told', aim: { most: 0 } },
    ]
    return interleaved({ ...settings, servers }, settings.quick ? 1 : 2, names, lostBy)
  },
}

async function lostBy(contestant: Contestant): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  try {
    const before = await start(contestant, { rooms: 1, folder })
    const [[anna, bert] = []] = await crowd(before, 1, 2)
    if (!anna || !bert) throw new Error('nobody came')
    let seen = 0
    bert.onLetters = (_client, _from, to) => {
      seen = Math.max(seen, to)
    }
    const all = anna.typed + 999
    await evenly(999, 1000, () => anna.type())
    await until(() => seen >= all, 5000)
    // Its first frame with content is its sync step 2, the next may be what letters stand in.
    const told = Math.max(0, Math.min(all, anna.told - (anna.broughtSeed ? 2 : 1)))
    await before.kill()

    const after = await start(contestant, { rooms: 1, folder })
    const { state = new Uint8Array() } = await new Person(after, 0, 0).join()
    const kept = Y.parseUpdateMeta(state).to.get(anna.client) ?? 0
    await after.kill()
    // y-websocket tells its senders nothing.
    const lostOfTold = contestant === yWebsocket ? Number.NaN : Math.max(0, told - kept)
    return [Math.max(0, seen - kept), lostOfTold]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
