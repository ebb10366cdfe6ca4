import { type Block, type EvaluationId, parseEvaluationId } from '@samsyn/document'
import { type TrailFile, trailFile } from '@samsyn/report'
import {
  RULES_VERSION,
  type Template,
  templateById,
  template as templateSchema,
} from '@samsyn/scoring'
import { checkTrail, type TrailCheck } from '../evaluations/index.ts'
import { digestOfText } from '../narrative/index.ts'
import { scoreFiles } from './archive.ts'
import { canonical, fromCanonical, sha256 } from './canonical.ts'
import { type FinalReport, finalReportOf } from './finalReport.ts'
import {
  type Manifest,
  manifest as manifestSchema,
  signature as signatureSchema,
} from './manifest.ts'
import { isSignedBy, type PublicKey } from './signingKey.ts'
import { type Standing, standingThen } from './standingThen.ts'
import { type Member, membersOf, misfitIn } from './zip.ts'

export type ArchiveCheck =
  | {
      whole: true
      manifest: Manifest
      /** The id of the key that signed it. */
      key: string
      trail: Extract<TrailCheck, { whole: true }>
      /** Of each text whose words were compared with those that the lead approved. */
      texts: number
    }
  /** `where`: the member that is not as it was, or that it is the ZIP itself. */
  | { whole: false; where: string; why: string }

type Whole = Extract<ArchiveCheck, { whole: true }>
type Fault = Extract<ArchiveCheck, { whole: false }>

/**
 * F3. Everything that can be asked of an archive with a key from elsewhere: its bytes one by one,
 * who signed it, and whether report and tables follow, by the rules, from the trail in it. Names the
 * first thing that is not as it was.
 */
export function checkArchive(file: Uint8Array, key: PublicKey): ArchiveCheck {
  const members = membersOf(file)
  if (!Array.isArray(members))
    return fault('the ZIP itself', `${members.broken} (byte ${members.at})`)
  const manifest = signedManifest(members, key)
  if ('whole' in manifest) return manifest
  const changed = notAsSaid(members, manifest)
  if (changed) return changed
  const misfit = misfitIn(file, members)
  if (misfit) return fault('the ZIP itself', `${misfit.broken} (byte ${misfit.at})`)
  const content = contentOf(members, manifest)
  return 'trail' in content ? { ...content, key: key.id } : content
}

function fault(where: string, why: string): Fault {
  return { whole: false, where, why }
}

/** What is signed: the key's word stands for the manifest's digest, and that for the manifest. */
function signedManifest(members: readonly Member[], key: PublicKey): Manifest | Fault {
  const text = textOf(members, 'manifest.json')
  const read = signatureSchema.safeParse(fromCanonical(textOf(members, 'signature.json') ?? ''))
  if (text === undefined) return fault('manifest.json', 'it is missing')
  if (!read.success) return fault('signature.json', 'it is no signature of an archive')
  const { signature, ...said } = read.data
  if (said.key !== key.id) {
    return fault('signature.json', `it was made by another key (${said.key}) than ${key.id}`)
  }
  if (!isSignedBy(key, Buffer.from(canonical(said)), signature))
    return fault('signature.json', 'the signature is not that of the key')
  if (sha256(Buffer.from(text)) !== said.manifest)
    return fault('manifest.json', 'it is not what was signed')
  const manifest = manifestSchema.safeParse(fromCanonical(text))
  return manifest.success
    ? manifest.data
    : fault('manifest.json', 'this version of Samsyn cannot read it')
}

function notAsSaid(members: readonly Member[], { files }: Manifest): Fault | undefined {
  const said = [{ name: 'manifest.json' }, { name: 'signature.json' }, ...files]
  for (const [place, one] of said.entries()) {
    const found = members[place]
    if (!found) return fault(one.name, 'it is missing')
    if (found.name !== one.name)
      return fault(found.name, `it stands where the manifest has ${one.name}`)
    if (!('sha256' in one)) continue
    if (found.bytes.byteLength !== one.size)
      return fault(one.name, `it has ${found.bytes.byteLength} bytes, and had ${one.size}`)
    if (sha256(found.bytes) !== one.sha256) return fault(one.name, 'its content was changed')
  }
  const more = members[said.length]
  return more && fault(more.name, 'the manifest does not name it')
}

/** What is signed may still be wrong: whether it follows from the trail, by the rules. */
function contentOf(members: readonly Member[], manifest: Manifest): Omit<Whole, 'key'> | Fault {
  const text = textOf(members, 'report.json') ?? ''
  const id = parseEvaluationId(manifest.evaluation)
  // Its shape is not asked: in the end it is compared, whole, with the one that the trail gives.
  const report = fromCanonical(text) as FinalReport | undefined
  if (!id || !report || sha256(Buffer.from(text)) !== manifest.report)
    return fault('report.json', 'it is not the report that the manifest names')
  const template = templateIn(report)
  if (typeof template === 'string') return fault('report.json', template)
  const trail = trailFile.safeParse(jsonOf(textOf(members, 'trail.json') ?? ''))
  if (!trail.success) return fault('trail.json', 'it is no trail that Samsyn has exported')
  const check = checkTrail(id, trail.data.events, {
    templateById: (asked) => (asked === template.id ? template : undefined),
    end: report.trail.head,
  })
  if (!check.whole) return fault('trail.json', `event ${check.seq}: ${check.why}`)
  const wrong = notFromTrail({ id, report, text, template, trail: trail.data, manifest, members })
  return wrong ?? { whole: true, manifest, trail: check, texts: report.texts.length }
}

/** S1. The template that the report was made by, or what is wrong with it. */
function templateIn({ template, rules }: FinalReport): Template | string {
  if (rules > RULES_VERSION)
    return `it was made by rules (${rules}) that this version does not know`
  const read = templateSchema.safeParse(template)
  if (!read.success) return 'its template is none'
  const known = templateById(read.data.id)
  if (known && canonical(known) !== canonical(template))
    return `its template is another than the ${known.id} that this version knows`
  const sums = read.data.areas.map(({ subQuestions }) =>
    subQuestions.reduce((sum, { maximum }) => sum + maximum, 0),
  )
  return sums.every((sum) => sum === 100) ? read.data : 'the maxima of an area do not sum to 100'
}

interface Read {
  id: EvaluationId
  report: FinalReport
  text: string
  template: Template
  trail: TrailFile
  manifest: Manifest
  members: readonly Member[]
}

function notFromTrail(read: Read): Fault | undefined {
  const { id, report, text, template, trail, manifest, members } = read
  const standing = standingThen(id, template, trail.events)
  if (!standing) return fault('trail.json', 'it does not lead to a report being finalised')
  const texts = new Map(
    report.texts.map(({ room, root, blocks }): [string, readonly Block[]] => [
      `${room}/${root}`,
      blocks,
    ]),
  )
  const { head } = trail
  const again = finalReportOf({
    ...standing,
    shown: shownThen(standing, report),
    evaluation: id,
    template,
    texts,
    trail: { events: trail.events.length, head },
  })
  if (!again || canonical({ ...again, rules: report.rules }) !== text)
    return fault('report.json', 'it says something else than the trail leads to')
  for (const { room, root, approved, blocks } of report.texts)
    if (digestOfText(blocks) !== approved)
      return fault('report.json', `the text ${room}/${root} is not the one that was approved`)
  for (const { name, bytes } of scoreFiles(report))
    if (textOf(members, name) !== Buffer.from(bytes).toString('utf8'))
      return fault(name, 'it does not follow from the scores of the report')
  const { evaluation, municipality, year, revision, follows, finalisedAt } = report
  const said = { evaluation, municipality, year, revision, follows, finalisedAt }
  return canonical({ ...manifest, ...said }) === canonical(manifest)
    ? undefined
    : fault('manifest.json', 'it names another report than the one in the archive')
}

/**
 * What the report is shown beside, as the trail has it. The figures that were published stand in no
 * event: where the lead chose some, the report's own word is taken for them, of that version.
 */
function shownThen({ shown, base }: Standing, { comparison, earlier = [] }: FinalReport) {
  if (!base) return shown
  const { version, since } = comparison?.base ?? {}
  const isChosen = version === base.version && since === base.since
  return { ...shown, earlier, comparison: isChosen ? comparison : undefined }
}

function textOf(members: readonly Member[], wanted: string): string | undefined {
  const found = members.find(({ name }) => name === wanted)
  return found && Buffer.from(found.bytes).toString('utf8')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
