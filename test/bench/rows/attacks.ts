import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Running } from '../load/contestants.ts'
import { Person } from '../load/person.ts'
import { typed } from '../load/typing.ts'

export interface Attack {
  name: string
  /** What somebody who may write in room 0 does to everybody in the others. */
  carryOut: (server: Running, attacker: Person) => Promise<void>
}

const MANY = 3000

export const attacks: readonly Attack[] = [
  {
    name: '3000 updates with a missing past',
    async carryOut(_, attacker) {
      const nowhere = { client: 1, clock: 1 }
      for (let nth = 0; nth < MANY; nth++)
        attacker.send(typed(attacker.client + 1 + (nth % 7), 10_000 + 2 * nth, nowhere))
    },
  },
  {
    name: '2000 garbage updates',
    async carryOut(_, attacker) {
      for (let nth = 0; nth < 2000; nth++) attacker.send(randomBytes(1 + (nth % 200)))
    },
  },
  {
    name: '2000 bit-flipped updates',
    async carryOut(_, attacker) {
      for (let nth = 0; nth < 2000; nth++) {
        const update = attacker.next()
        const at = randomInt(update.length)
        update[at] = (update[at] ?? 0) ^ (1 << randomInt(8))
        attacker.send(update)
      }
    },
  },
  {
    name: 'a message of 200 MB',
    async carryOut(_, { socket }) {
      const megabyte = Buffer.alloc(1024 * 1024)
      const head = Buffer.alloc(14)
      head.writeUInt16BE(0x82ff)
      head.writeBigUInt64BE(200n * BigInt(megabyte.length), 2)
      socket.sendRaw(head)
      for (let nth = 0; nth < 200 && !socket.gone; nth++) {
        socket.sendRaw(megabyte)
        await wait(1)
      }
    },
  },
  {
    name: '7 bytes with reserved bits',
    carryOut: async (_, { socket }) => socket.sendRaw(Buffer.from([0xf2, 0x81, 1, 2, 3, 4, 0])),
  },
  {
    name: '20 who never read',
    async carryOut(server, attacker) {
      for (let nth = 0; nth < 20; nth++) {
        const reader = await new Person(server, 0, nth).join()
        reader.socket.stopReading()
      }
      const others = [1, 2, 3].map((nth) => new Person(server, 0, nth).join())
      const writers = [attacker, ...(await Promise.all(others))].map(turningOver)
      for (let nth = 0; nth < 200; nth++) {
        for (const turnOver of writers) turnOver()
        await wait(40)
      }
    },
  },
  {
    name: '5000 awareness ids',
    async carryOut(server, attacker) {
      for (let nth = 0; nth < 20; nth++) await new Person(server, 0, nth).join()
      for (let first = 0; first < 5000; first += 100)
        attacker.sendCarets(manyCarets(attacker.client + 10 + first, 100))
    },
  },
]

/** Writes 16 000 letters and takes them back, each time: the room does not grow. */
function turningOver(writer: Person): () => void {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, writer.state ?? Uint8Array.of(0, 0))
  doc.on('update', (update: Uint8Array) => writer.send(update))
  const paragraph = doc.getXmlFragment('general').get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error('a room without a paragraph')
  return () => {
    text.insert(0, 'x'.repeat(16_000))
    text.delete(0, 16_000)
  }
}

function manyCarets(first: number, many: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, many)
    for (let nth = 0; nth < many; nth++) {
      encoding.writeVarUint(encoder, first + nth)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, JSON.stringify({ said: 'x'.repeat(1000) }))
    }
  })
}
