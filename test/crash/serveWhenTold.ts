import { flushCompileCache } from 'node:module'
import { readEnvironment, serve } from '@samsyn/server'

/**
 * A server to be killed: what `samsyn serve` does once it has read its environment. It loads the
 * house first and waits for the word, so that the next one stands ready when the last one dies, and
 * it makes logs short all the time, whatever they have become.
 */
export interface ToServe {
  port: number
  dataFolder: string
}

export type Said = 'ready' | 'serving'

const TAIL = 25

const tell = (said: Said): void => void process.send?.(said)
const complain = (fields: object, message: string): void =>
  console.error(JSON.stringify({ ...fields, message }))
const quiet = (): void => {}

process.once('message', async ({ port, dataFolder }: ToServe) => {
  const variables = { PORT: String(port), DATA_DIR: dataFolder, DEMO: '1' }
  const reading = readEnvironment(variables, dataFolder)
  if ('wrong' in reading) throw new Error(reading.wrong)
  const log = { debug: quiet, info: quiet, warn: complain, error: complain }
  const limits = { tailRows: TAIL, stateBytesPerTailRow: 1e9, tailBytes: 1 }
  await serve(reading.environment, {
    clientFolder: import.meta.dirname,
    log,
    limits,
  })
  tell('serving')
  flushCompileCache()
})
// Whoever started it is gone, and nobody else would end it.
process.once('disconnect', () => process.exit())
tell('ready')
// It is kept when a process ends, and this one will not come to that.
flushCompileCache()
