import { join } from 'node:path'
import { CannotStart } from './cannotStart.ts'
import { readEnvironment } from './environment.ts'

/** Longer than this a stop may not take: whoever stops us kills next. */
const LAST_MOMENT = 8000

const [command = 'serve'] = process.argv.slice(2)
const reading = readEnvironment(process.env, process.cwd())
if (command !== 'serve') giveUp(`samsyn has no command "${command}"; it has: serve.`)
else if ('wrong' in reading) giveUp(reading.wrong)
else {
  const { environment } = reading
  const { demo } = environment
  // Only now: what is wrong with the environment is said at once, without loading the house.
  const [{ pino }, { serve }] = await Promise.all([import('pino'), import('./cli/serve.ts')])
  const log = pino({ level: 'warn', base: null }, pino.destination({ dest: 2, sync: true }))
  try {
    const running = await serve(environment, {
      clientFolder: join(import.meta.dirname, '../../client/dist'),
      log,
    })
    const [one, other] = running.addresses
    console.log(
      demo
        ? `Samsyn, with a demo of our invention. Two addresses make two people in one browser:\n  for one person  ${one}\n  for another     ${other}`
        : `Samsyn: ${one}`,
    )
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => void stop(running.close()))
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    giveUp(error.message)
  }
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
