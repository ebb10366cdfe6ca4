import { DatabaseSync } from 'node:sqlite'

/**
 * A process that has the database of a running server for itself until it is killed, as a backup
 * may for a moment: meanwhile nothing is committed, and so nothing may be shown, or said to be saved.
 */
const [file = ''] = process.argv.slice(2)
const database = new DatabaseSync(file, { timeout: 10_000 })
database.exec('BEGIN IMMEDIATE')
process.send?.('held')
// Killed with the server; here for the case that nobody is left to do it.
process.once('disconnect', () => process.exit())
