import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type ImportWarning, readingLimits } from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import { CannotStart } from '../cannotStart.ts'
import type { Environment } from '../environment.ts'
import type { Log } from '../http/world.ts'
import { Imports, type ReadImport } from '../imports/index.ts'
import type { ImportStore } from '../store/index.ts'
import { type House, openHouse } from './house.ts'

const USAGE = `samsyn import FILE [--json]                  reads a published report (.txt, .pdf, .docx); keeps nothing
samsyn import FILE --as past --by PERSON     keeps it as a past evaluation; PERSON is an id or an e-mail address
samsyn import FILE --as result               its figures become a result in a draft
  --municipality NAME --year YEAR            where the report does not say them`

/** 0: all of it was read. 1: some of it is doubtful. 2: nothing was read, or what was asked was not done. */
export interface Imported {
  code: 0 | 1 | 2
  /** What to tell, ready to print. */
  report: string
}

/** ms. What takes no longer needs no word in between. */
const WORTH_TELLING = 1000

/** Tells of pages that were read, once a second. */
function pagesTo(tell: (line: string) => void) {
  let last = performance.now()
  return (page: number, pages: number) => {
    if (performance.now() - last < WORTH_TELLING) return
    last = performance.now()
    tell(`Page ${page} of ${pages} is read.`)
  }
}

/** So many warnings are told in words; `--json` has them all. */
const TOLD = 60

/** Reads a published report, without a data folder unless what is read is to be kept in it. */
export async function importReport(
  environment: Environment,
  args: readonly string[],
  { log, tell }: { log: Log; tell: (line: string) => void },
): Promise<Imported> {
  const asked = askedFor(args)
  if (!asked) return { code: 2, report: USAGE }
  const { file, json, as } = asked
  const bytes = await bytesOf(file)
  if (typeof bytes === 'string') return { code: 2, report: bytes }
  if (!as) return told(await readOnly(bytes, file, tell), { file, json, done: undefined })
  try {
    return await readAndKeep(environment, { ...asked, as }, bytes, { log, tell })
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    return { code: 2, report: error.message }
  }
}

async function readAndKeep(
  environment: Environment,
  asked: Asked & { as: 'past' | 'result' },
  bytes: Uint8Array,
  { log, tell }: { log: Log; tell: (line: string) => void },
): Promise<Imported> {
  const { file, json, as } = asked
  const { dataFolder, demo } = environment
  const house = await openHouse({ dataFolder, demo, baseUrls: ['http://localhost'], log })
  try {
    const all = new Imports({
      store: house.store.imports,
      known: () => house.library.published,
      now: Date.now,
    })
    const read = await all.read(bytes, basename(file), pagesTo(tell))
    if (read === 'busy' || 'unreadable' in read) return told(read, { file, json, done: undefined })
    return told(read, { file, json, done: await keepAs(as, { read, all, house, asked }) })
  } finally {
    await house.close()
  }
}

function readOnly(bytes: Uint8Array, file: string, tell: (line: string) => void) {
  const all = new Imports({ store: nowhere, known: () => templates, now: Date.now })
  return all.read(bytes, basename(file), pagesTo(tell))
}

/** What is only read is not kept. */
const nowhere: ImportStore = {
  all: async () => [],
  get: async () => undefined,
  put: async () => {},
  drop: async () => {},
}

/** What it has become. */
type Done = { kept: string } | { set: string; version: number }

interface Keeping {
  read: ReadImport
  all: Imports
  house: House
  asked: Asked
}

async function keepAs(as: 'past' | 'result', { read, all, house, asked }: Keeping): Promise<Done> {
  const municipality = asked.municipality ?? read.imported.municipality
  const year = asked.year ?? read.imported.year
  if (municipality === null || year === null)
    throw new CannotStart(
      'The report says neither whose it is nor of which year, or not both: say it by --municipality and --year.',
    )
  if (as === 'past') {
    const people = await house.identity.people()
    const by = people.find(({ id, email }) => id === asked.by || email === asked.by)
    if (!by) throw new CannotStart(`Nobody is called ${asked.by ?? ''} here: nothing was kept.`)
    return { kept: (await all.keep(read, { municipality, year }, by.id)).id }
  }
  const { resultOfImported } = await import('@samsyn/report/published')
  const met = resultOfImported({ ...read.imported, municipality, year }, read.name)
  if ('lacking' in met)
    throw new CannotStart(
      `The report has no ${met.lacking.join(', ')} that can be read: no result was made.`,
    )
  const made = await house.results.propose(met.result)
  if ('refused' in made)
    throw new CannotStart(
      made.refused === 'resultThere'
        ? `There is a result of ${municipality} ${year} already: no other was made.`
        : `No result was made: ${made.refused}.`,
    )
  return { set: made.proposed.set.id, version: made.proposed.set.version }
}

function told(
  read: Awaited<ReturnType<Imports['read']>>,
  { file, json, done }: { file: string; json: boolean; done: Done | undefined },
): Imported {
  if (read === 'busy' || 'unreadable' in read) {
    const why = read === 'busy' ? 'tooCostly' : read.unreadable
    const report = json
      ? JSON.stringify({ file, unreadable: why })
      : `${file} was not read: ${words[why]}.`
    return { code: 2, report }
  }
  const code = read.imported.warnings.length > 0 ? 1 : 0
  const { name, sha256, imported, source } = read
  if (json)
    return {
      code,
      report: JSON.stringify(
        { name, sha256, imported, lines: source.lines.length, ...done },
        null,
        1,
      ),
    }
  return {
    code,
    report: [...summary(read), ...warningLines(imported.warnings), ...doneLines(done)].join('\n'),
  }
}

function summary({ name, imported }: ReadImport): string[] {
  const { municipality, year, template, areas, scores, footnotes, total, unplaced } = imported
  const sections = areas.reduce((sum, one) => sum + one.sections.length, 0)
  const rows = scores.reduce((sum, one) => sum + one.rows.length, 0)
  return [
    `${name}: ${municipality ?? 'no municipality'} ${year ?? 'of no known year'}, ${total ?? 'no'} points in all`,
    `  questionnaire: ${template ?? 'none of the known'}`,
    `  ${areas.length} areas, ${sections} sections, ${footnotes.length} footnotes`,
    `  ${scores.length} tables with ${rows} sub-questions`,
    ...(unplaced.length > 0 ? [`  ${unplaced.length} lines found no place`] : []),
  ]
}

function warningLines(warnings: readonly ImportWarning[]): string[] {
  const shown = warnings.slice(0, TOLD).map(({ what, line, at, found, wanted }) => {
    const place = [line === null ? undefined : `line ${line}`, at].filter(Boolean).join(', ')
    const said = [found && `"${found}"`, wanted && `not "${wanted}"`].filter(Boolean).join(', ')
    return `  ${[place, what, said].filter(Boolean).join(': ')}`
  })
  const more = warnings.length - shown.length
  return [
    warnings.length === 0 ? 'Nothing in it is doubtful.' : `To look at (${warnings.length}):`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more: ask for --json`] : []),
  ]
}

function doneLines(done: Done | undefined): string[] {
  if (!done) return ['Nothing was kept.']
  if ('kept' in done) return [`Kept as a past evaluation: ${done.kept}.`]
  return [`A result in the draft ${done.set}, version ${done.version}.`]
}

const words: Record<string, string> = {
  empty: 'there is nothing in it',
  tooLarge: 'it is too large',
  wrongType: 'it is neither a PDF nor a Word document (.docx) nor plain text',
  encrypted: 'it asks for a password',
  damaged: 'it is damaged or cut off',
  unpacksTooFar: 'it would unpack to far more than a report',
  hasGrammar: 'it refers to something outside itself',
  tooManyPages: 'it has too many pages',
  noText: 'there is no text in it, perhaps only pictures of pages',
  tooCostly: 'it takes too long or too much memory',
}

/** What is in a file, or why it is not even looked at. */
async function bytesOf(file: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(file)
    return size > readingLimits.file
      ? `${file} was not read: it is too large.`
      : await readFile(file)
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

interface Asked {
  file: string
  json: boolean
  as: 'past' | 'result' | undefined
  by: string | undefined
  municipality: string | undefined
  year: number | undefined
}

function askedFor(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        as: { type: 'string' },
        by: { type: 'string' },
        municipality: { type: 'string' },
        year: { type: 'string' },
      },
    })
    const [file, ...more] = positionals
    const { json, as, by, municipality, year } = values
    if (file === undefined || more.length > 0) return undefined
    if (as !== undefined && as !== 'past' && as !== 'result') return undefined
    if ((as === 'past') !== (by !== undefined)) return undefined
    if (year !== undefined && !/^(?:19|20|21)\d\d$/.test(year)) return undefined
    return { file, json, as, by, municipality, year: year === undefined ? undefined : Number(year) }
  } catch {
    return undefined
  }
}
