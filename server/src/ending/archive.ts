import { type Report, scoresCsv, scoresJson, type TrailFile } from '@samsyn/report'
import { zipOf } from '@samsyn/report/zip'
import type { ReportForm, ReportForms } from '../forms/index.ts'
import { canonical, sha256 } from './canonical.ts'
import type { FinalReport } from './finalReport.ts'
import type { Manifest } from './manifest.ts'
import type { SigningKey } from './signingKey.ts'
import { type Member, membersOf } from './zip.ts'

interface Archived {
  report: FinalReport
  trail: TrailFile
  /** The report as people read it: see `filesOf`. */
  files: readonly Member[]
  key: SigningKey
}

/** F2. The whole of a finalised report as one file. The same report and trail give the same bytes. */
export function archiveOf({ report, trail, files: forms, key }: Archived): {
  file: Uint8Array
  /** Hex SHA-256 of the canonical JSON. */
  digest: string
} {
  const json = bytesOf(canonical(report))
  const files: Member[] = [
    { name: 'report.json', bytes: json },
    ...forms,
    ...scoreFiles(report),
    { name: 'trail.json', bytes: bytesOf(`${JSON.stringify(trail, null, 1)}\n`) },
  ]
  const digest = sha256(json)
  const manifest = bytesOf(canonical(manifestOf(report, digest, files)))
  const file = zipOf([
    { name: 'manifest.json', bytes: manifest },
    { name: 'signature.json', bytes: signatureOf(manifest, key) },
    ...files,
  ])
  return { file, digest }
}

/** Where each form of the report lies in an archive. */
const archived = {
  html: 'report.html',
  pdf: 'report.pdf',
  docx: 'report.docx',
  xlsx: 'scores.xlsx',
  csv: 'plan.csv',
} as const satisfies Partial<Record<ReportForm, string>>
type ArchivedForm = keyof typeof archived

export function archivedAs(form: ArchivedForm): string {
  return archived[form]
}

/** The report in every form that people read it in; the PDF as archives keep them (PDF/A-2a). */
export async function filesOf(
  report: Report,
  forms: Pick<ReportForms, 'fileOf'>,
): Promise<Member[]> {
  const files: Member[] = []
  for (const form of Object.keys(archived) as ArchivedForm[])
    files.push({
      name: archivedAs(form),
      bytes: await forms.fileOf(report, form, { standard: 'a-2a' }),
    })
  return files
}

/** One file of an archive; undefined where it has none by this name, or cannot be read. */
export function memberIn(archive: Uint8Array, wanted: string): Uint8Array | undefined {
  const found = membersOf(archive)
  return Array.isArray(found) ? found.find(({ name }) => name === wanted)?.bytes : undefined
}

/** Chapter 4 beside the report: what follows from its scores, for whoever reads tables. */
export function scoreFiles({ municipality, year, template, scores }: FinalReport): Member[] {
  const consensus = new Map(scores.map(({ subQuestion, points }) => [subQuestion, points]))
  const table = scoresJson({ municipality, year, template, consensus })
  return [
    { name: 'scores.json', bytes: bytesOf(canonical(table)) },
    { name: 'scores.csv', bytes: bytesOf(scoresCsv(table)) },
  ]
}

function manifestOf(report: FinalReport, digest: string, files: readonly Member[]): Manifest {
  const { evaluation, municipality, year, revision, follows, finalisedAt } = report
  return {
    format: 'samsyn-archive',
    version: 1,
    evaluation,
    municipality,
    year,
    revision,
    follows,
    finalisedAt,
    report: digest,
    files: files.map(({ name, bytes }) => ({
      name,
      size: bytes.byteLength,
      sha256: sha256(bytes),
    })),
  }
}

function signatureOf(manifest: Uint8Array, { own, sign }: SigningKey): Uint8Array {
  const said = { algorithm: own.algorithm, key: own.id, manifest: sha256(manifest) }
  return bytesOf(canonical({ ...said, signature: sign(bytesOf(canonical(said))) }))
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}
