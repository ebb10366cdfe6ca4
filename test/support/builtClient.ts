import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const client = fileURLToPath(new URL('../../client', import.meta.url))

/** Builds the client once, before any page is opened. Vitest calls it. */
export function setup(): void {
  const vite = `${client}/node_modules/vite/bin/vite.js`
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: client,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error('the client could not be built')
}
