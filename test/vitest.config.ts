import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { compiledWords } from '@samsyn/client/compiled-words'
import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './run/slowestFirst.ts'

const client = fileURLToPath(new URL('../client', import.meta.url))

/**
 * No test ends because the machine is slow: these are so long that whatever takes longer hangs. A
 * test that passes never waits for them.
 */
const HANGS = 300_000
const IN_VAIN = 60_000
/** Before each file: the cases that properties draw. */
const setupFiles = ['support/seeded.ts']

/** These throw the dice of their whole process, from before anything is loaded. */
const ALONE = ['server/leaks/leaks.test.ts']

/** Usually one is left to whoever waits for the run; where there are two, that is half of them. */
const EVERY_CORE = '100%'
/** Where much of the time is spent in waiting for another process, and for the disk. */
const MORE_THAN_CORES = availableParallelism() + 1

/**
 * A project a kind of test, run together with those whose names begin with its name. Where `isolate`
 * is off, the files of a process share what they import, which nobody changes by using it. `rules`
 * needs nothing but the code; `server` opens ports and files; `crash` kills a server process;
 * `replay` carries out whole evaluations; `e2e` needs a browser.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        // What people read is part of what is checked.
        plugins: [compiledWords(client)],
        test: {
          name: 'rules',
          isolate: false,
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
          isolate: false,
          maxWorkers: MORE_THAN_CORES,
          setupFiles,
          include: ['server/**/*.test.ts', 'contracts/**/*.test.ts'],
          exclude: ALONE,
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        test: {
          name: 'server-alone',
          maxWorkers: MORE_THAN_CORES,
          setupFiles,
          include: ALONE,
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
          // A process has one browser for all its files, and all files one server.
          isolate: false,
          globalSetup: ['support/builtClient.ts', 'e2e/sharedServer.ts'],
          hookTimeout: HANGS,
          testTimeout: HANGS,
          expect: { poll: { timeout: IN_VAIN } },
          maxWorkers: MORE_THAN_CORES,
        },
      },
    ],
  },
})
