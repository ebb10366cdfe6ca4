import { parseArgs } from 'node:util'
import { all } from './load/contestants.ts'
import { keep, section } from './measure/results.ts'
import { borneInMany, borneInOne } from './rows/borne.ts'
import { busy } from './rows/busy.ts'
import { coldOpen } from './rows/coldOpen.ts'
import { hostile } from './rows/hostile.ts'
import { killed } from './rows/killed.ts'
import { reconnect } from './rows/reconnect.ts'
import type { Row } from './rows/row.ts'
import { manyInARoom, two } from './rows/together.ts'
import { weight } from './rows/weight.ts'
import { writing } from './rows/writing.ts'

/** `npm run bench`: see README.md. */
const rows: readonly Row[] = [
  busy,
  two,
  manyInARoom,
  borneInOne,
  borneInMany,
  coldOpen,
  reconnect,
  weight,
  killed,
  writing,
  hostile,
]

/** A machine that needs longer is too busy to measure on. */
const MOST_MINUTES = 15

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    server: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
  },
})
const usual = rows.filter(({ onDemand }) => !onDemand).map(({ name }) => name)
const { only = usual, server = [''], quick } = values
const unknown = only.filter((name) => rows.every((row) => row.name !== name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}: ${rows.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const servers = all.filter(({ name }) => server.some((part) => name.includes(part)))
const command = [
  'npm run bench',
  ...(process.argv.length > 2 ? ['--'] : []),
  ...process.argv.slice(2),
]

const sections = new Map<Row, string>()
setTimeout(() => {
  console.error(`Not done within ${MOST_MINUTES} minutes: what is, is kept.`)
  process.exit(1)
}, MOST_MINUTES * 60_000).unref()

for (const row of rows.filter(({ name }) => only.includes(name))) {
  console.log(row.title)
  const measured = await row.run({ quick, servers, say: (line) => console.log(line) })
  const written = section(row, measured, command.join(' '))
  console.log(`\n${written}`)
  sections.set(row, written)
  // What was measured in a hurry, or not beside the others, is not kept.
  if (!quick && values.server === undefined) keep(rows, sections)
}
process.exit()
