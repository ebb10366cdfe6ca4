import { join } from 'node:path'
import { CannotStart } from './cannotStart.ts'
import { type Environment, readEnvironment } from './environment.ts'
import type { Log } from './http/world.ts'

/** Longer than this a stop may not take: whoever stops us kills next. */
const LAST_MOMENT = 8000

const [command = 'serve'] = process.argv.slice(2)
const reading = readEnvironment(process.env, process.cwd())
if (command !== 'serve' && command !== 'demo-reset')
  giveUp(`samsyn has no command "${command}"; it has: serve, demo-reset.`)
else if ('wrong' in reading) giveUp(reading.wrong)
else {
  const { environment } = reading
  // Only now: what is wrong with the environment is said at once, without loading the house.
  const { pino } = await import('pino')
  const log = pino({ level: 'warn', base: null }, pino.destination({ dest: 2, sync: true }))
  try {
    if (command === 'serve') await startServing(environment, log)
    else await resetDemo(environment, log)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    giveUp(error.message)
  }
}

async function startServing(environment: Environment, log: Log): Promise<void> {
  const { serve } = await import('./cli/serve.ts')
  const running = await serve(environment, {
    clientFolder: join(import.meta.dirname, '../../client/dist'),
    log,
  })
  const [one, other] = running.addresses
  console.log(
    environment.demo
      ? `Samsyn, with a demo of our invention. Two addresses make two people in one browser:\n  for one person  ${one}\n  for another     ${other}`
      : `Samsyn: ${one}`,
  )
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop(running.close()))
}

async function resetDemo(environment: Environment, log: Log): Promise<void> {
  const { demoReset } = await import('./cli/demoReset.ts')
  await demoReset(environment, log)
  console.log(`The demo in ${environment.dataFolder} begins anew.`)
}

async function stop(closed: Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), LAST_MOMENT).unref()
  await closed
  process.exit(0)
}

function giveUp(line: string): void {
  console.error(line)
  process.exitCode = 1
}
