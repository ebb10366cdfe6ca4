import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseEvaluationId } from '@samsyn/document'
import { trailFileHead, trailFileRow } from '@samsyn/report'
import { templateById } from '@samsyn/scoring'
import { isBackupFile, NotWhole, proveBackup } from '../backup/index.ts'
import { publicKeyFrom } from '../ending/index.ts'
import { checkTrail, type ExportedRow, type TrailCheck, trailStart } from '../evaluations/index.ts'
import { openTrailReader } from '../store/index.ts'
import { templatesAmong } from '../templates/index.ts'
import { contentOf } from './backup.ts'
import { checkInWords } from './checkInWords.ts'
import { type ReleasesCheck, releasesCheck } from './releasesCheck.ts'
import { isZip, verifyArchive } from './verifyArchive.ts'

/** 0: all is whole. 1: something is not. 2: nothing could be checked. */
export type ExitCode = 0 | 1 | 2

export interface Verified {
  code: ExitCode
  /** What to tell, ready to print. */
  report: string
}

const USAGE = `samsyn verify FILE.json [--head HEX]     an exported trail, from the file alone
samsyn verify FILE                     a backup, as a restore would
samsyn verify FILE.zip --key KEY       a finalised report; KEY: a public key, or a file with it
samsyn verify [--evaluation ID] [--head HEX]   what lies in DATA_DIR, also while a server runs`

/** T2. Checks trails as the arguments say. `dataFolder` is looked into where no file is named. */
export async function verify(args: readonly string[], dataFolder: string): Promise<Verified> {
  const asked = askedFor(args)
  if (!asked) return { code: 2, report: USAGE }
  const { file, evaluation, head, key } = asked
  try {
    return file === undefined
      ? verifyFolder(dataFolder, evaluation, head)
      : await verifyFile(file, head, key)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { code: 2, report: `${file ?? dataFolder} could not be checked: ${reason}` }
  }
}

function askedFor(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: withKeyJoined(args),
      allowPositionals: true,
      options: {
        head: { type: 'string' },
        evaluation: { type: 'string' },
        key: { type: 'string' },
      },
    })
    const [file, ...more] = positionals
    const { head, evaluation, key } = values
    if (key !== undefined && (file === undefined || head !== undefined)) return undefined
    if (more.length > 0 || (file !== undefined && evaluation !== undefined)) return undefined
    if (head !== undefined && !/^[0-9a-f]{64}$/i.test(head)) return undefined
    return { file, evaluation, head: head?.toLowerCase(), key }
  } catch {
    return undefined
  }
}

/** A public key may begin with a hyphen, and is one all the same. */
function withKeyJoined(args: readonly string[]): string[] {
  const at = args.indexOf('--key')
  const key = at < 0 ? undefined : args[at + 1]
  return key !== undefined && publicKeyFrom(key)
    ? [...args.slice(0, at), `--key=${key}`, ...args.slice(at + 2)]
    : [...args]
}

async function verifyFile(
  path: string,
  head: string | undefined,
  key: string | undefined,
): Promise<Verified> {
  if (await isBackupFile(path)) return verifyBackup(path, head)
  const bytes = await readFile(path)
  if (isZip(bytes) || key !== undefined) return verifyArchive(path, bytes, key)
  const json: unknown = JSON.parse(bytes.toString('utf8'))
  const over = trailFileHead.safeParse(json)
  const events = (json as { events?: unknown }).events
  const id = over.success ? parseEvaluationId(over.data.evaluation) : undefined
  if (!over.success || !id || !Array.isArray(events)) {
    return { code: 2, report: `${path} is no trail that Samsyn has exported` }
  }
  const title = `${over.data.municipality} ${over.data.year} (${id}), exported ${over.data.exportedAt}`
  const rows: ExportedRow[] = []
  for (const [place, event] of events.entries()) {
    const read = trailFileRow.safeParse(event)
    if (!read.success) {
      const fault = { seq: place + 1, what: 'changed', why: 'it is no event of a trail' } as const
      return told([[title, earlier(checkTrail(id, rows, { templateById }), fault)]])
    }
    rows.push(read.data)
  }
  if (over.data.start !== trailStart(id)) {
    const why = 'the file says that it begins in another chain than that of its evaluation'
    return told([[title, { whole: false, by: 'chain', seq: 1, what: 'changed', why }]])
  }
  const check = checkTrail(id, rows, { templateById, end: over.data.head })
  return told([[title, check.whole ? atHead(check, rows, head) : check]])
}

async function verifyBackup(path: string, head: string | undefined): Promise<Verified> {
  if (head !== undefined) return { code: 2, report: '--head is of an evaluation, not of a backup' }
  try {
    return {
      code: 0,
      report: [`${path} is whole.`, ...contentOf(await proveBackup(path))].join('\n'),
    }
  } catch (error) {
    if (!(error instanceof NotWhole)) throw error
    return { code: 1, report: `${path} is NOT WHOLE: ${error.message}.` }
  }
}

/** What is wrong with the rows before one that cannot be read, or else that it cannot be read. */
function earlier(
  before: TrailCheck,
  fault: { seq: number; what: 'changed'; why: string },
): TrailCheck {
  const isEarlier = !before.whole && before.by === 'chain' && before.seq < fault.seq
  return isEarlier ? before : { whole: false, by: 'chain', ...fault }
}

function verifyFolder(
  folder: string,
  only: string | undefined,
  head: string | undefined,
): Verified {
  const reader = openTrailReader(folder)
  try {
    const ids = reader.ids().filter((id) => only === undefined || id === only)
    if (ids.length === 0) {
      const what = only === undefined ? 'no evaluation' : `no evaluation ${only}`
      return {
        code: only === undefined && head === undefined ? 0 : 2,
        report: `${folder} holds ${what}`,
      }
    }
    if (head !== undefined && ids.length > 1) {
      return { code: 2, report: '--head is of one evaluation: name it by --evaluation' }
    }
    // What was published here, beside what this version brings along.
    const templateById = templatesAmong(reader.templates())
    return told(
      ids.map((id) => {
        const rows = reader.team(id)
        const check = checkTrail(id, rows, { templateById })
        const releases = releasesCheck(rows, (digest) => reader.snapshot(id, digest))
        return [id, check.whole ? atHead(check, rows, head) : check, releases]
      }),
    )
  } finally {
    reader.close()
  }
}

/** A trail that is whole in itself must also end in the head that somebody wrote down. */
function atHead(
  check: TrailCheck,
  rows: readonly ExportedRow[],
  head: string | undefined,
): TrailCheck {
  if (!check.whole || head === undefined || check.head === head) return check
  const ended = rows.findIndex(({ chain }) => chain === head)
  const after = rows.length - ended - 1
  return ended < 0
    ? {
        whole: false,
        by: 'chain',
        seq: rows.length + 1,
        what: 'removed',
        why: `the trail does not reach the head ${head}, or was written anew`,
      }
    : {
        whole: false,
        by: 'chain',
        seq: ended + 2,
        what: 'added',
        why: `${after} ${after === 1 ? 'event comes' : 'events come'} after the head ${head}`,
      }
}

type Checked = readonly [title: string, check: TrailCheck, releases?: ReleasesCheck]

function told(checks: readonly Checked[]): Verified {
  const blocks = checks.map(([title, check, releases]) =>
    [checkInWords(title, check), ...(releases?.lines ?? []).map((line) => `  ${line}`)].join('\n'),
  )
  const isWhole = checks.every(([, check, releases]) => check.whole && releases?.whole !== false)
  return { code: isWhole ? 0 : 1, report: blocks.join('\n\n') }
}
