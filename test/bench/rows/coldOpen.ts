import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Contestant, hocuspocus, ours, start } from '../load/contestants.ts'
import { Person } from '../load/person.ts'
import { keptByHocuspocus, keptByUs } from './coldStores.ts'
import { type History, historyOf } from './history.ts'
import { interleaved, type Row } from './row.ts'

const sizes = [
  { characters: 10_000, edits: 5000, most: 50 },
  { characters: 100_000, edits: 50_000, most: 100 },
  { characters: 1_000_000, edits: 200_000, most: 250 },
]

/** The first who comes in the morning. Room 0 is opened before, so that the code is warm. */
export const coldOpen: Row = {
  name: 'coldOpen',
  title: 'Opening a room that nobody is in',
  how: 'From asking for a socket to having the whole text, in a server that has just started and has opened one small room. Ours has a state and half of the longest tail its log may have behind it.',
  run: async (settings) => {
    const histories = sizes.slice(0, settings.quick ? 1 : 3).map(historyOf)
    const folders = new Map<Contestant, string>()
    const servers = settings.servers.filter((one) => one === hocuspocus || one === ours)
    const names = histories.map(({ characters, edits }, nth) => ({
      name: `${characters / 1000} k characters, ${edits / 1000} k edits, ms`,
      aim: { most: sizes[nth]?.most ?? 0 },
    }))
    try {
      for (const one of servers) folders.set(one, await prepared(one, histories))
      return await interleaved({ ...settings, servers }, settings.quick ? 1 : 3, names, (one) =>
        opened(one, folders.get(one) ?? '', histories),
      )
    } finally {
      for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function prepared(contestant: Contestant, histories: readonly History[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-bench-'))
  const server = await start(contestant, { rooms: histories.length + 1, folder })
  await server.end()
  const { rooms } = server.opened
  if (contestant === hocuspocus) keptByHocuspocus(folder, rooms, histories)
  else await keptByUs(folder, rooms, histories)
  return folder
}

async function opened(
  contestant: Contestant,
  folder: string,
  histories: readonly History[],
): Promise<number[]> {
  const server = await start(contestant, { rooms: histories.length + 1, folder })
  try {
    await new Person(server, 0, 0).join()
    const took: number[] = []
    for (const [nth, { vector }] of histories.entries()) {
      const began = performance.now()
      const person = await new Person(server, nth + 1, 0).join()
      took.push(performance.now() - began)
      if (!person.knows(vector)) throw new Error(`${contestant.name} told less than the whole text`)
      person.socket.cut()
    }
    return took
  } finally {
    await server.end()
  }
}
