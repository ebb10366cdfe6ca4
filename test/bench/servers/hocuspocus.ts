import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'
import { answering, anyRooms } from './answering.ts'

/** Hocuspocus as it comes, with its SQLite extension on a file: it stores some seconds later. */
await answering(async ({ rooms, folder }) => {
  const server = new Server({
    address: '127.0.0.1',
    port: 0,
    quiet: true,
    stopOnSignals: false,
    extensions: [new SQLite({ database: join(folder, 'hocuspocus.sqlite') })],
  })
  await server.listen()
  const named = anyRooms(rooms).map(({ name }) => ({ path: '/', name }))
  return { port: server.address.port, rooms: named, cookies: [] }
})
