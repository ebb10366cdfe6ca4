import { parseArgs } from 'node:util'
import { NotWhole, proveBackup, restoreBackup } from '../backup/index.ts'
import { CannotStart } from '../cannotStart.ts'
import type { Environment } from '../environment.ts'
import { contentOf, progressTo } from './backup.ts'

const USAGE = `samsyn restore FILE             proves FILE and puts it in the place of what lies in DATA_DIR
samsyn restore --check FILE     only proves it`

/**
 * Puts a backup in the place of the data in a folder that no server has, or only proves it. Gives
 * what to tell; `tell` hears how far a long one has come.
 */
export async function restore(
  { dataFolder: folder, demo }: Environment,
  args: readonly string[],
  tell: (line: string) => void = () => {},
): Promise<string> {
  const { file, check } = askedFor(args)
  const progress = progressTo(tell)
  try {
    if (check)
      return [`${file} is whole.`, ...contentOf(await proveBackup(file, progress))].join('\n')
    const { about, aside, knownAgain } = await restoreBackup(file, { folder, demo, progress })
    return [
      `${folder} holds what ${file} held.`,
      ...contentOf(about),
      ...(aside === undefined ? [] : [`  what was there before: ${aside}`]),
      'Everybody signs in again, and pages that are open from before keep a copy and load anew.',
      ...(knownAgain.length === 0
        ? []
        : [
            'Erased since the backup was made, and here again: ask for each once more.',
            ...knownAgain.map((person) => `  samsyn erase ${person} --reason TEXT`),
          ]),
    ].join('\n')
  } catch (error) {
    const refused = refusal(error)
    if (refused === undefined) throw error
    throw new CannotStart(`${file} is refused, and nothing was changed: ${refused}.`)
  }
}

function refusal(error: unknown): string | undefined {
  if (error instanceof NotWhole) return error.message
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined
  return error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.code})`
}

function askedFor(args: readonly string[]): { file: string; check: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { check: { type: 'boolean' } },
    })
    const [file = '', ...more] = positionals
    if (file !== '' && more.length === 0) return { file, check: values.check === true }
  } catch {
    // An option that there is not.
  }
  throw new CannotStart(USAGE)
}
