import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * STYLE's table of import doors, row by row: what a file there may not import, with what the check
 * then says, and what it may. Planted in a scratch folder that has our biome.json and nothing else.
 */
const rows: { file: string; may: string[]; never: [violation: string, says: RegExp][] }[] = [
  {
    file: 'packages/scoring/src/planted.ts',
    may: [`import { z } from 'zod'`, `import { points } from './points.ts'`],
    never: [
      [`import * as Y from 'yjs'`, /scoring is pure/],
      [`import { createHash } from 'node:crypto'`, /scoring is pure/],
      [`import type { PersonId } from '@samsyn/document'`, /scoring is pure/],
      [`import { useMemo } from 'react'`, /scoring is pure/],
      [`export { parsePersonId } from '../../document/src/ids.ts'`, /scoring is pure/],
    ],
  },
  {
    file: 'packages/document/src/planted.ts',
    may: [
      `import * as Y from 'yjs'`,
      `import * as decoding from 'lib0/decoding'`,
      `import { Awareness } from 'y-protocols/awareness'`,
      `import { Schema } from 'prosemirror-model'`,
      `import { z } from 'zod'`,
      `import { frame } from './wire.ts'`,
    ],
    never: [
      [`import { points } from '@samsyn/scoring'`, /document may import only/],
      [`import type { Points } from '@samsyn/scoring'`, /document may import only/],
      [`import { useMemo } from 'react'`, /document may import only/],
      [`import { Hono } from 'hono'`, /document may import only/],
      [`import { readFile } from 'node:fs/promises'`, /document may import only/],
    ],
  },
  {
    file: 'packages/report/src/planted.ts',
    may: [`import { points } from '@samsyn/scoring'`, `import { textOf } from '@samsyn/document'`],
    never: [
      [`import { Hono } from 'hono'`, /report takes and gives plain values/],
      [`import { renderToString } from 'react-dom/server'`, /report takes and gives plain values/],
      [`import { WebSocket } from 'ws'`, /report takes and gives plain values/],
      [`import type { Store } from '../../../server/src/store/store.ts'`, /report takes and gives/],
    ],
  },
  {
    file: 'server/src/store/planted.ts',
    may: [
      `import type { PersonId } from '@samsyn/document'`,
      `import Database from 'better-sqlite3'`,
    ],
    never: [
      [`import { Hono } from 'hono'`, /store knows document/],
      [`import type { RoomSocket } from '../rooms/socket.ts'`, /store knows document/],
      [`import { problem } from '../http/messages.ts'`, /store knows document/],
      [`import type { Identity } from '../identity/identity.ts'`, /store knows document/],
      [`import { points } from '@samsyn/scoring'`, /store knows document/],
    ],
  },
  {
    file: 'server/src/identity/planted.ts',
    may: [
      `import type { PersonId } from '@samsyn/document'`,
      `import { betterAuth } from 'better-auth'`,
    ],
    never: [
      [`import { Hono } from 'hono'`, /identity knows document/],
      [`import type { RoomSocket } from '../rooms/socket.ts'`, /identity knows document/],
      [`import { problem } from '../http/messages.ts'`, /identity knows document/],
      [`import type { Store } from '../store/store.ts'`, /identity knows document/],
    ],
  },
  {
    file: 'server/src/evaluations/planted.ts',
    may: [
      `import { decide } from '@samsyn/scoring'`,
      `import { parsePersonId } from '@samsyn/document'`,
      `import type { Store } from '../store/store.ts'`,
    ],
    never: [
      [`import { Hono } from 'hono'`, /evaluations are commands/],
      [`import { WebSocket } from 'ws'`, /evaluations are commands/],
      [`import { problem } from '../http/messages.ts'`, /evaluations are commands/],
      [`import type { RoomSocket } from '../rooms/socket.ts'`, /evaluations are commands/],
      [`import { openSqlite } from '../store/sqlite.ts'`, /Only the types/],
      [`import { type Store, openSqlite } from '../store/index.ts'`, /Only the types/],
      [`export { openSqlite } from '../store/sqlite.ts'`, /Only the types/],
    ],
  },
  {
    file: 'server/src/rooms/planted.ts',
    may: [
      `import { frame } from '@samsyn/document'`,
      `import type { RoomStore } from '../store/store.ts'`,
      `import type { Person } from '../identity/identity.ts'`,
    ],
    never: [
      [`import { Hono } from 'hono'`, /rooms carry text/],
      [`import { upgradeWebSocket } from '@hono/node-server'`, /rooms carry text/],
      [`import { problem } from '../http/messages.ts'`, /rooms carry text/],
      [`import type { Points } from '@samsyn/scoring'`, /rooms carry text/],
      [`import { openSqlite } from '../store/sqlite.ts'`, /Only the types/],
      [`import * as identity from '../identity/betterAuth.ts'`, /Only the types/],
    ],
  },
  {
    file: 'server/src/http/planted.ts',
    may: [
      `import { Hono } from 'hono'`,
      `import { openSqlite } from '../store/sqlite.ts'`,
      `import { report } from '@samsyn/report'`,
    ],
    never: [],
  },
  {
    file: 'client/src/ui/planted.ts',
    may: [
      `import { useMemo } from 'react'`,
      `import * as Dialog from '@radix-ui/react-dialog'`,
      `import { Button } from './Button.tsx'`,
    ],
    never: [
      [`import { textOf } from '@samsyn/document'`, /ui knows React and Radix/],
      [`import type { TextName } from '@samsyn/document'`, /ui knows React and Radix/],
      [`import { Panel } from '../judging/index.ts'`, /ui knows React and Radix/],
      [`import * as Y from 'yjs'`, /ui knows React and Radix/],
    ],
  },
  {
    file: 'client/src/judging/planted.ts',
    may: [
      `import { textOf } from '@samsyn/document'`,
      `import { points } from '@samsyn/scoring'`,
      `import { Button } from '../ui/Button.tsx'`,
      `import { useRoom } from '../connection/useRoom.ts'`,
      `import { Narrative } from '../narrative/index.ts'`,
      `import type { Api } from '@samsyn/server/api'`,
      `import { hc } from 'hono/client'`,
    ],
    never: [
      [`import { Caret } from '../narrative/Caret.tsx'`, /by its index.ts only/],
      [`import type { Caret } from '../narrative/Caret.tsx'`, /by its index.ts only/],
      [`import { start } from '@samsyn/server'`, /only by its API's type/],
      [`import type { World } from '@samsyn/server'`, /only by its API's type/],
      [`import { api } from '@samsyn/server/api'`, /Only the types/],
      [`import { Hono } from 'hono'`, /only by its API's type/],
    ],
  },
  {
    file: 'test/scoring/planted.ts',
    may: [
      `import { points } from '@samsyn/scoring'`,
      `import { startServer } from '../support/startServer.ts'`,
      `import { storeContract } from '../server/store.ts'`,
    ],
    never: [
      [`import { points } from '../../packages/scoring/src/points.ts'`, /through its front door/],
      [`import type { Room } from '../../server/src/rooms/room.ts'`, /through its front door/],
      [`import { Panel } from '../../client/src/judging/Panel.tsx'`, /through its front door/],
      [`import { points } from '@samsyn/scoring/src/points.ts'`, /through its front door/],
    ],
  },
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const doorsOnly = ['--only=style/noRestrictedImports', '--only=plugin', '--max-diagnostics=none']

interface Told {
  code: number
  /** What was said of each file. */
  of: Map<string, string[]>
}

function lint(folder: string): Promise<Told> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '.', ...doorsOnly, '--reporter=json']
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (error, stdout) => {
      const of = new Map<string, string[]>()
      const report: { diagnostics: { message: string; location: { path: string } }[] } =
        JSON.parse(stdout)
      for (const { message, location } of report.diagnostics)
        of.set(location.path, [...(of.get(location.path) ?? []), message])
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, of })
    })
  })
}

/** The nth violation of a row stands in a file of its own, beside the row's own file. */
const placed = (file: string, nth: number | 'may') => file.replace('planted', `planted-${nth}`)

let scratch: string
let told: Told

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'samsyn-doors-'))
  await cp(join(root, 'biome.json'), join(scratch, 'biome.json'))
  await cp(join(root, 'test/house/doors'), join(scratch, 'test/house/doors'), { recursive: true })
  await writeFile(join(scratch, '.gitignore'), 'node_modules/\n')
  const plant = async (file: string, text: string) => {
    await mkdir(dirname(join(scratch, file)), { recursive: true })
    await writeFile(join(scratch, file), `${text}\n`)
  }
  for (const { file, may, never } of rows) {
    await plant(placed(file, 'may'), may.join('\n'))
    for (const [nth, [violation]] of never.entries()) await plant(placed(file, nth), violation)
  }
  told = await lint(scratch)
})

afterAll(() => rm(scratch, { recursive: true, force: true }))

test('a tree with violations fails the check', () => {
  expect(told.code).toBe(1)
})

describe.each(rows)('$file', ({ file, never }) => {
  test('may import what its row allows', () => {
    expect(told.of.get(placed(file, 'may'))).toBeUndefined()
  })

  test.each(never.map(([violation, says], nth) => ({ violation, says, nth })))(
    'fails the check with $violation',
    ({ says, nth }) => {
      expect(told.of.get(placed(file, nth))?.join('\n')).toMatch(says)
    },
  )
})

test('our own tree keeps every door', async () => {
  const own = await lint(root)
  expect(Object.fromEntries(own.of)).toEqual({})
  expect(own.code).toBe(0)
})
