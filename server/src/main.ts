import { join } from 'node:path'
import { CannotStart } from './cannotStart.ts'
import { type Environment, readEnvironment } from './environment.ts'
import type { Log } from './http/world.ts'

/** Longer than this a stop may not take: whoever stops us kills next. */
const LAST_MOMENT = 8000

const commands = {
  serve,
  'demo-reset': resetDemo,
  verify,
  repair,
  erase,
  'export-person': exportPerson,
  import: importReport,
  export: exportReport,
  backup,
  restore,
  'sign-in-link': signInLink,
  address,
}

// Whatever is made is this user's alone, in a folder that others may look into too.
process.umask(0o077)

const [command = 'serve', ...args] = process.argv.slice(2)
const reading = readEnvironment(process.env, process.cwd())
if (!isCommand(command))
  giveUp(`samsyn has no command "${command}"; it has: ${Object.keys(commands).join(', ')}.`)
else if ('wrong' in reading)
  giveUp(reading.wrong, command === 'verify' || command === 'repair' ? 2 : 1)
else {
  // Only now: what is wrong with the environment is said at once, without loading the house.
  const { openLog } = await import('./log.ts')
  const log = openLog(reading.environment.logLevel)
  try {
    await commands[command](reading.environment, log)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    giveUp(error.message)
  }
}

function isCommand(text: string): text is keyof typeof commands {
  return Object.hasOwn(commands, text)
}

async function serve(environment: Environment, log: Log): Promise<void> {
  const { traceOf } = await import('./http/safeLog.ts')
  // Node itself would print the message, which may quote what somebody wrote.
  process.on('uncaughtException', (error) => {
    log.error(traceOf(error), 'the server failed')
    process.exit(1)
  })
  const asked = askedToStop(log)
  const server = await import('./cli/serve.ts')
  const running = await server.serve(environment, {
    clientFolder: join(import.meta.dirname, '../../client/dist'),
    log,
  })
  const [one, other] = running.addresses
  console.log(
    environment.demo
      ? `Samsyn, with a demo of our invention. Two addresses make two people in one browser:\n  for one person  ${one}\n  for another     ${other}`
      : `Samsyn: ${one}`,
  )
  if (running.setUp !== undefined)
    console.log(`Nobody is administrator yet. This opens once, for you:\n  ${running.setUp}`)
  await asked
  await running.close()
  process.exit(0)
}

/**
 * From the first moment: asked while it starts, it stops when it has started. Asked twice, or not
 * done by the last moment, it ends at once, with 1; nothing that anybody was told is lost by that.
 */
function askedToStop(log: Log): Promise<void> {
  const endAtOnce = (why: string) => {
    log.error({}, why)
    process.exit(1)
  }
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) return endAtOnce('asked to stop twice: ended at once')
      asked = true
      setTimeout(() => endAtOnce('stopping took too long: ended at once'), LAST_MOMENT).unref()
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
  })
}

async function resetDemo(environment: Environment, log: Log): Promise<void> {
  const { demoReset } = await import('./cli/demoReset.ts')
  await demoReset(environment, log)
  console.log(`The demo in ${environment.dataFolder} begins anew.`)
}

/** Ends with 0 where all is whole, 1 where something is not, 2 where nothing could be checked. */
async function verify({ dataFolder }: Environment): Promise<void> {
  const cli = await import('./cli/verify.ts')
  const { code, report } = await cli.verify(args, dataFolder)
  console.log(report)
  process.exitCode = code
}

async function backup(environment: Environment): Promise<void> {
  const cli = await import('./cli/backup.ts')
  console.log(await cli.backup(environment, args, (line) => console.error(line)))
}

async function restore(environment: Environment): Promise<void> {
  const cli = await import('./cli/restore.ts')
  console.log(await cli.restore(environment, args, (line) => console.error(line)))
}

/** Ends with 0 where all is whole or mended, 1 where something is not, 2 where nothing was looked at. */
async function repair({ dataFolder }: Environment): Promise<void> {
  const cli = await import('./cli/repair.ts')
  const { code, report } = await cli.repair(args, { dataFolder, now: Date.now })
  console.log(report)
  process.exitCode = code
}

async function erase(environment: Environment, log: Log): Promise<void> {
  const cli = await import('./cli/erase.ts')
  console.log(await cli.erase(environment, args, log))
}

async function signInLink(environment: Environment): Promise<void> {
  const cli = await import('./cli/signInLink.ts')
  console.log(await cli.signInLink(environment, args))
}

async function address(environment: Environment): Promise<void> {
  const cli = await import('./cli/signInLink.ts')
  console.log(await cli.changeAddress(environment, args))
}

async function exportPerson(environment: Environment, log: Log): Promise<void> {
  const cli = await import('./cli/exportPerson.ts')
  console.log(await cli.exportPerson(environment, args, log))
}

/** Ends with 0 where all was read, 1 where some of it is doubtful, 2 where nothing was. */
async function importReport(environment: Environment, log: Log): Promise<void> {
  const cli = await import('./cli/importReport.ts')
  const { code, report } = await cli.importReport(environment, args, {
    log,
    tell: (line) => console.error(line),
  })
  console.log(report)
  process.exitCode = code
}

async function exportReport(environment: Environment, log: Log): Promise<void> {
  const cli = await import('./cli/exportReport.ts')
  const tell = (line: string) => console.error(line)
  console.log(await cli.exportReport(environment, args, { log, tell }))
}

function giveUp(line: string, code = 1): void {
  console.error(line)
  process.exitCode = code
}
