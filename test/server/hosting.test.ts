import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPort, readEnvironment, serverLimits, variableNames } from '@samsyn/server'
import { limits } from '@samsyn/server/rooms'
import { describe, expect, onTestFinished, test } from 'vitest'
import { spawnServer } from '../support/startServer.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

function page(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
}

/** The cells behind each name that a row of a table begins with. */
function rows(text: string, heading: string): Map<string, string[]> {
  const part = text.split(/^## /m).find((each) => each.startsWith(heading)) ?? ''
  return new Map(
    [...part.matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)].map(([, name = '', cells = '']) => [
      name,
      cells.split('|').map((cell) => cell.trim()),
    ]),
  )
}

describe('what is written for whoever hosts it', () => {
  test.each(['docs/hosting.md', 'README.md', 'server/README.md'])(
    '%s names each variable, and no other',
    (path) => {
      expect([...rows(page(path), 'Environment').keys()].toSorted()).toEqual(
        [...variableNames].toSorted(),
      )
    },
  )

  test('each default is what a server without variables has', () => {
    const read = readEnvironment({}, '/here')
    if ('wrong' in read) throw new Error(read.wrong)
    const { environment } = read
    const told = rows(page('docs/hosting.md'), 'Environment')
    expect(Object.fromEntries([...told].map(([name, [value]]) => [name, value]))).toEqual({
      PORT: String(environment.port),
      HOST: environment.host,
      DATA_DIR: environment.dataFolder.replace('/here', '.'),
      PUBLIC_URL: environment.publicUrl ?? 'none',
      DEMO: environment.demo ? '1' : '0',
      METRICS_TOKEN: environment.metricsToken ?? 'none',
      MAIL_URL: environment.mail?.server.host ?? 'none',
      MAIL_FROM: environment.mail?.from.address ?? 'none',
      LOG_LEVEL: environment.logLevel,
    })
  })

  test('an idle line outlasts those of a proxy, as long as is said', async () => {
    const port = await openPort('127.0.0.1', 0, { behindProxy: true })
    onTestFinished(() => port.close())
    const answer = await fetch(`http://127.0.0.1:${port.number}/`)
    expect(answer.headers.get('keep-alive')).toBe('timeout=130')
    await answer.text()
    expect(page('docs/hosting.md').replaceAll(/\s+/g, ' ')).toContain(
      'stays open for 130 seconds: let it close its own after at most 120',
    )
  })

  const told = [...rows(page('docs/hosting.md'), 'Limits')]

  test('there are limits', () => expect(told.length).toBeGreaterThan(15))

  test.each(told)('the limit %s is what it is said to be', (name, [value]) => {
    const all: Record<string, number | undefined> = { ...limits, ...serverLimits }
    expect(value).toBe(inWords(name, all[name]))
  })

  test('the figures it tells to watch are there', () => {
    const text = page('docs/hosting.md')
    const named = new Set([...text.matchAll(/samsyn_\w+/g)].map(([name]) => name))
    const source = page('server/src/http/metrics/figures.ts')
    expect([...named].filter((name) => !source.includes(`'${name}'`))).toEqual([])
    const figures = [...source.matchAll(/'(samsyn_\w+)'/g)].map(([, name]) => name ?? '')
    expect(figures.filter((name) => !named.has(name))).toEqual([])
  })
})

test('what lies in the data folder is for its owner alone, also in a folder that others may look into', async () => {
  const folder = join(temporaryFolder(), 'open')
  mkdirSync(folder, { mode: 0o755 })
  const server = spawnServer({ DEMO: '1', PORT: '0', DATA_DIR: folder })
  const over = new Promise((resolve) => server.once('close', resolve))
  onTestFinished(() => void server.kill('SIGKILL'))
  await new Promise((resolve) => server.stdout?.once('data', resolve))
  const open = readdirSync(folder).filter((name) => statSync(join(folder, name)).mode & 0o077)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['samsyn.sqlite', 'people.sqlite']))
  expect(open).toEqual([])
  server.kill('SIGTERM')
  expect(await over).toBe(0)
}, 120_000)

function inWords(name: string, value: number | undefined): string {
  if (value === undefined) return `there is no ${name}`
  if (/bytes|Bytes|waiting/.test(name))
    return value >= 1024 ** 2 ? `${value / 1024 ** 2} MiB` : `${value / 1024} KiB`
  if (/Within|Every|Allowed/.test(name)) return `${value / 1000} s`
  return value >= 10_000 ? String(value).replaceAll(/\B(?=(\d{3})+$)/g, ' ') : String(value)
}
