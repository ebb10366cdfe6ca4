import { fileURLToPath } from 'node:url'
import { compiledWords } from '@samsyn/client/compiled-words'
import { defineConfig } from 'vitest/config'

const client = fileURLToPath(new URL('../client', import.meta.url))

/**
 * A project a kind of test. `rules` needs nothing but the code; `server` opens ports and files;
 * `replay` carries out whole evaluations; `e2e` needs a browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // What people read is part of what is checked.
        plugins: [compiledWords(client)],
        test: {
          name: 'rules',
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
          include: ['server/**/*.test.ts', 'contracts/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      { test: { name: 'house', include: ['house/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'replay', include: ['replay/**/*.test.ts'], testTimeout: 180_000 } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['support/builtClient.ts'],
          hookTimeout: 60_000,
          testTimeout: 120_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
})
