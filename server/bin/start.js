// What `npm start` runs, and with a command behind it that command.
import './nodeIsNewEnough.js'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const house = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const client = join(house, 'client')

const [command = 'serve'] = process.argv.slice(2)
if (command === 'serve') buildClient()
// Whoever starts the product this way and says nothing else gets the demo. DEMO=0 serves for real.
if (process.env.DEMO === undefined) process.env.DEMO = '1'
await import('../src/main.ts')

/** Builds the client only when something it is made of has changed since the last time. */
function buildClient() {
  const mark = join(client, 'dist', '.built-from')
  const now = digestOfSources()
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  const vite = join(client, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: client,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (built.status !== 0) {
    console.error('The client could not be built; what its build said stands above.')
    process.exit(1)
  }
  writeFileSync(mark, now)
}

/** SHA-256 over names and contents of everything that the client's build reads. */
function digestOfSources() {
  const hash = createHash('sha256')
  const read = (path) =>
    hash.update(relative(house, path)).update('\0').update(readFileSync(path)).update('\0')
  for (const file of filesUnder(client)) read(file)
  for (const part of ['document', 'scoring'])
    for (const file of filesUnder(join(house, 'packages', part))) read(file)
  for (const file of ['pnpm-lock.yaml', 'tsconfig.base.json']) read(join(house, file))
  return hash.digest('hex')
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist', '.tsbuild'].includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
}
