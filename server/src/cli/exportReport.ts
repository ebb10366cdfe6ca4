import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parseEvaluationId } from '@samsyn/document'
import { withCopiedStore } from '../backup/index.ts'
import { CannotStart } from '../cannotStart.ts'
import type { Environment } from '../environment.ts'
import { fileName, type ReportForm, reportForms } from '../forms/index.ts'
import type { Log } from '../http/world.ts'
import { reportNow } from '../report/index.ts'
import { progressTo } from './backup.ts'
import { openHouse } from './house.ts'

const USAGE = `samsyn export EVALUATION --format ${reportForms.join('|')} [--out FILE] [--without-scores] [--json]
  also while a server runs. FILE must not be there yet; without it, the report is named by its municipality and year`

/**
 * An evaluation's report as it stands now, as a file: all that a running server has called saved is in
 * it, and nothing is written in its folder. Gives what to print; `tell` hears how far it has come.
 */
export async function exportReport(
  { dataFolder }: Environment,
  args: readonly string[],
  { log, tell }: { log: Log; tell: (line: string) => void },
): Promise<string> {
  const { id, form, out, scores, json } = askedFor(args)
  const made = await withCopiedStore(dataFolder, progressTo(tell), async (copy) => {
    const house = await openHouse({
      dataFolder: copy,
      demo: false,
      baseUrls: ['http://localhost'],
      log,
    })
    try {
      tell('The report is read.')
      const report = await reportNow(house, id, ({ phase, ending }) => ({
        edition:
          phase === 'final' ? { state: 'final', revision: ending.revision } : { state: 'working' },
        scores,
        percent: true,
      }))
      if (!report) throw new CannotStart(`DATA_DIR=${dataFolder} holds no evaluation ${id}.`)
      tell(`The ${form} is made.`)
      return { report, bytes: await house.forms.fileOf(report, form) }
    } finally {
      await house.close()
    }
  })
  const { report, bytes } = made
  const file = out ?? fileName(report, form)
  await written(file, bytes)
  return json
    ? JSON.stringify({ evaluation: id, format: form, file, bytes: bytes.byteLength })
    : `${file}: ${report.municipality} ${report.year}, ${bytes.byteLength} bytes.`
}

/** Never over another file, and for its owner alone. */
async function written(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotStart(`${file} cannot be written: ${reason}`)
  })
}

function askedFor(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        'without-scores': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [named = '', ...more] = positionals
    const id = parseEvaluationId(named)
    const { out, json } = values
    if (id && more.length === 0 && isForm(values.format))
      return { id, form: values.format, out, scores: !values['without-scores'], json }
  } catch {
    // An option that there is not.
  }
  throw new CannotStart(USAGE)
}

function isForm(text: string | undefined): text is ReportForm {
  return reportForms.some((form) => form === text)
}
