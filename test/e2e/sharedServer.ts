import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from '../support/startServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** What every file may use that leaves it as it is. */
    sharedServer: { origin: string; port: number }
  }
}

/**
 * One server for all files that only need an evaluation of their own; vitest calls this. All that is
 * put in the temporary folder meanwhile goes at the end: a browser ends with its process, and then
 * nobody else clears its profile away.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-e2e-'))
  process.env.TMPDIR = folder
  const server = await startServer()
  provide('sharedServer', { origin: server.origin, port: server.port })
  return async () => {
    await server.end()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
