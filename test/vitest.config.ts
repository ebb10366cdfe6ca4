import { fileURLToPath } from 'node:url'
import { compiledWords } from '@samsyn/client/compiled-words'
import { defineConfig } from 'vitest/config'

const client = fileURLToPath(new URL('../client', import.meta.url))

/**
 * No test ends because the machine is slow: these are so long that whatever takes longer hangs. A
 * test that passes never waits for them.
 */
const HANGS = 300_000
const IN_VAIN = 60_000
/** Before each file: the cases that properties draw. */
const setupFiles = ['support/seeded.ts']

/**
 * A project a kind of test. `rules` needs nothing but the code; `server` opens ports and files;
 * `crash` kills a server process; `replay` carries out whole evaluations; `e2e` needs a browser.
 */
/** Usually one is left to whoever waits for the run; where there are two, that is half of them. */
const EVERY_CORE = '100%'

export default defineConfig({
  test: {
    projects: [
      {
        // What people read is part of what is checked.
        plugins: [compiledWords(client)],
        test: {
          name: 'rules',
          maxWorkers: EVERY_CORE,
          setupFiles,
          testTimeout: HANGS,
          hookTimeout: HANGS,
          include: [
            'scoring/**/*.test.ts',
            'document/**/*.test.ts',
            'report/**/*.test.ts',
            'client/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'server',
          maxWorkers: EVERY_CORE,
          setupFiles,
          include: ['server/**/*.test.ts', 'contracts/**/*.test.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      { test: { name: 'house', include: ['house/**/*.test.ts'], testTimeout: HANGS } },
      { test: { name: 'crash', include: ['crash/**/*.test.ts'] } },
      { test: { name: 'replay', include: ['replay/**/*.test.ts'], testTimeout: HANGS } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['support/builtClient.ts'],
          hookTimeout: HANGS,
          testTimeout: HANGS,
          expect: { poll: { timeout: IN_VAIN } },
          // Each file has a server and a browser of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
})
