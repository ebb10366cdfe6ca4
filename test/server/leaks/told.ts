import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { House } from './house.ts'
import { mark } from './marks.ts'
import { rooms, roomsThatAre } from './messages.ts'
import { owner, readers } from './people.ts'
import { play, played } from './script.ts'
import type { Side } from './secrets.ts'
import { type Folders, openServer } from './server.ts'
import { type Ask, ways } from './ways.ts'

/** Everything that came out of the server in one run, by "who | way", in order. */
export interface Told {
  came: ReadonlyMap<string, readonly string[]>
  routes: House['routes']
}

/** Both runs, one after the other, under one clock and with the same dice. */
export async function bothTold(): Promise<Record<Side, Told>> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-leaks-'))
  const clientFolder = await builtClient(join(folder, 'client'))
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    // The server makes the first state of a room once for all rooms of its name, and draws for it:
    // not in the first run only.
    const before = await openServer({ clientFolder, dataFolder: await emptyIn(folder) })
    const [evaluation] = await before.evaluations.ids()
    if (!evaluation) throw new Error('the demo has its evaluation')
    for (const room of Object.keys(rooms) as (keyof typeof rooms)[])
      await before.evaluations.shapeOf({ evaluation, room })
    await before.close()
    return {
      one: await told('one', { clientFolder, dataFolder: join(folder, 'one') }),
      other: await told('other', { clientFolder, dataFolder: join(folder, 'other') }),
    }
  } finally {
    vi.useRealTimers()
    await rm(folder, { recursive: true })
  }
}

async function emptyIn(folder: string): Promise<string> {
  const empty = join(folder, 'before')
  await mkdir(empty)
  return empty
}

async function told(side: Side, folders: Folders): Promise<Told> {
  await mkdir(folders.dataFolder)
  const house = await House.open(folders, 'first')
  await play(house, side, (when) => look(house, when, 'asks'))
  await listenElsewhere(house)
  await look(house, 'the end', 'once')
  await house.close()

  // The same again from what is stored: nothing may rest on what is only in memory.
  const again = await House.open(folders, 'again')
  await look(again, 'after a restart', 'asks')
  await again.erase(owner, mark('erasure'))
  await look(again, 'the owner erased', 'asks')
  const path = '/api/demo/reset'
  again.keep('lead | the demo anew', await again.ask('lead', { method: 'POST', path, body: {} }))
  await look(again, 'the demo anew', 'once')
  await again.close()
  again.keep('log | after a restart', ...(again.came.get('log') ?? []))
  return { came: new Map([...again.came, ...house.came]), routes: house.routes }
}

/** Everybody tries every way there is. */
async function look(house: House, when: string, which: Ask): Promise<void> {
  const places = { played, demo: house.demo.evaluation }
  for (const who of readers) {
    for (const [route, way] of Object.entries(ways)) {
      for (const asking of way[which]?.(places) ?? []) {
        const { method = 'GET', path } = asking
        house.keep(`${who} | ${route} | ${when}: ${method} ${path}`, await house.ask(who, asking))
      }
    }
  }
  house.keep(`metrics | rooms | ${when}`, house.metrics())
}

/** Every room that nobody wrote in, and doors that are closed. */
async function listenElsewhere(house: House): Promise<void> {
  const evil = { origin: 'https://evil.example' }
  const rooms = [...roomsThatAre('read'), ...roomsThatAre('none'), 'nothing']
  for (const who of readers) {
    for (const room of rooms) await house.listen(who, `/rooms/${played}/${room}?samsyn=1`)
    await house.listen(who, `/rooms/${played}/area-1?foreign`, evil)
    await house.listen(who, `/rooms/nothing-at-all/area-1`)
    await house.listen(who, `/live/${played}?foreign`, evil)
    await house.listen(who, `/live/nothing-at-all`)
    await house.listen(who, `/live/${house.demo.evaluation}`)
  }
  await house.settle()
}

/** A page as the build leaves it, but small. Resolves to its folder. */
async function builtClient(folder: string): Promise<string> {
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<style nonce="__CSP_NONCE__"></style>')
  await writeFile(join(folder, 'assets/page.js'), 'export {}')
  return folder
}
