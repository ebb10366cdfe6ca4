import { DatabaseSync } from 'node:sqlite'

/**
 * Looks at a running server's database all the time, and kills the server as soon as one of its
 * rooms' logs begins with another row than before, by its head or by what is there: then a
 * compaction is committed, in part or whole.
 */
const [file = '', server = ''] = process.argv.slice(2)
const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 })
const firstRows = database.prepare(`SELECT total(first) + total(
  (SELECT min(seq) FROM room_update WHERE room = number)) AS sum FROM room`)
const before = firstRows.get()?.sum
const parent = process.ppid
for (let looks = 0; firstRows.get()?.sum === before; looks += 1)
  // Whoever wanted it is gone.
  if (looks % 1000 === 0 && process.ppid !== parent) process.exit()
process.kill(Number(server), 'SIGKILL')
// Killed as well: who closes a database in order may tidy its log.
process.kill(process.pid, 'SIGKILL')
