import { type ChildProcess, fork, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const holder = fileURLToPath(new URL('./holdDatabase.ts', import.meta.url))
const killer = fileURLToPath(new URL('./killAtCompaction.ts', import.meta.url))

/** Keeps a server from committing anything. Resolves when that is so, with the way to let go. */
export async function heldDatabase(folder: string): Promise<() => Promise<void>> {
  const child: ChildProcess = fork(holder, [join(folder, 'samsyn.sqlite')], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the database could not be held: ${code}`)))
  })
  // Killed: who closes a database in order tidies its log, and that is to be found as it was.
  return () => {
    child.kill('SIGKILL')
    return gone
  }
}

/** Kills a server in the next compaction. Gives the way to call that off. */
export function killedAtCompaction(folder: string, server: number): () => void {
  const child = spawn(process.execPath, [killer, join(folder, 'samsyn.sqlite'), String(server)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return () => void child.kill('SIGKILL')
}
