import type { Block, EvaluationId } from '@samsyn/document'
import type { Report } from '@samsyn/report'
import type { SectionsPart, Template } from '@samsyn/scoring'
import { type Evaluations, ITSELF, type Outward } from '../evaluations/index.ts'
import type { ReportForms } from '../forms/index.ts'
import { digestOfText, type Narratives } from '../narrative/index.ts'
import { reportFrom, textsNow } from '../report/index.ts'
import type { Rooms } from '../rooms/index.ts'
import type { ArchiveStore } from '../store/index.ts'
import { archiveOf, filesOf } from './archive.ts'
import { type FinalReport, finalReportOf } from './finalReport.ts'
import type { SigningKey } from './signingKey.ts'
import { trailFileOf } from './trailFileOf.ts'

export interface EndingWorld {
  evaluations: Evaluations
  narratives: Narratives
  rooms: Pick<Rooms, 'stilled'>
  archives: ArchiveStore
  forms: Pick<ReportForms, 'fileOf'>
  key: SigningKey
  /** See `openFindings`. */
  findingsOf: (id: EvaluationId) => Promise<readonly string[] | undefined>
  /** What people are called in a report of this language. */
  namesIn: (language: Template['language']) => Promise<(id: string) => { name: string }>
  /** Names what failed in which evaluation; never what was in it. */
  failed: (id: EvaluationId, error: unknown) => void
  /** Called after each step, for whoever proves that any of them may be the last. */
  reached?: ((step: EndingStep) => void) | undefined
}

export type EndingStep = 'begun' | 'still' | 'made' | 'kept' | 'finished' | 'dropped' | 'abandoned'

/** So often an archive is made anew where the trail goes on while it is made. */
const TRIES = 5

/**
 * F2. Brings every report that its lead finalises to its end, or back. The trail says which ones are on
 * their way; whatever is cut off is begun anew by the next start, and comes to the same bytes.
 */
export class Endings {
  readonly #world: EndingWorld
  readonly #running = new Map<EvaluationId, Promise<void>>()
  readonly #stop: () => void
  #closed = false

  constructor(world: EndingWorld) {
    this.#world = world
    this.#stop = world.evaluations.watchAll((id, happened) => {
      // Undefined where another process wrote: anything may have happened.
      if (!happened || happened.has('finalisingBegan')) void this.#run(id)
    })
  }

  /** What a server that died has left. */
  async begin(): Promise<void> {
    for (const id of await this.#world.evaluations.ids())
      if (!this.#closed) {
        await this.#run(id)
        await this.#dropLeft(id)
      }
  }

  /** What is under way comes to its end first. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stop()
    await Promise.all(this.#running.values())
  }

  /** One after the other in each evaluation. */
  #run(id: EvaluationId): Promise<void> {
    const before = this.#running.get(id) ?? Promise.resolve()
    const run = before.then(() => this.#bringToEnd(id))
    this.#running.set(id, run)
    return run.then(() => {
      if (this.#running.get(id) === run) this.#running.delete(id)
    })
  }

  async #bringToEnd(id: EvaluationId): Promise<void> {
    const { failed } = this.#world
    try {
      if (!(await this.#isAsked(id))) return
      this.#reached('begun')
      if (await this.#finish(id)) return this.#reached('finished')
    } catch (error) {
      failed(id, error)
    }
    try {
      await this.#giveUp(id)
    } catch (error) {
      // It stays closed to everybody until the next start tries again.
      failed(id, error)
    }
  }

  async #isAsked(id: EvaluationId): Promise<boolean> {
    return (await this.#world.evaluations.outward(id))?.phase === 'finalising'
  }

  async #finish(id: EvaluationId): Promise<boolean> {
    await this.#world.rooms.stilled(id)
    this.#reached('still')
    for (let tries = 0; tries < TRIES; tries++) {
      const finished = await this.#finishAsItStands(id)
      if (finished !== 'moved') return finished
    }
    return false
  }

  /** 'moved' where the trail has gone on meanwhile, as by an erasure: the archive would not be of its end. */
  async #finishAsItStands(id: EvaluationId): Promise<boolean | 'moved'> {
    const { evaluations, archives, key } = this.#world
    const made = await this.#made(id)
    if (!made) return false
    this.#reached('made')
    const { outward, report, file, digest } = made
    const { revision, asked } = outward.ending
    const { municipality, year } = outward
    if (!asked) return false
    // What a server that died has left of another try would be in its place.
    const left = (await archives.of(id)).find((one) => one.revision === revision)
    if (left && left.digest !== digest) await archives.drop(id, revision)
    const at = Date.parse(report.finalisedAt)
    const size = file.byteLength
    await archives.put({ evaluation: id, revision, municipality, year, at, digest, size }, file)
    this.#reached('kept')
    const finish = { type: 'finish', digest, key: key.own.id } as const
    const outcome = await evaluations.act(id, asked.by, finish, report.trail.events)
    if (outcome && 'stale' in outcome) return 'moved'
    return outcome !== undefined && 'done' in outcome
  }

  async #giveUp(id: EvaluationId): Promise<void> {
    const { evaluations, archives, narratives } = this.#world
    const outward = await evaluations.outward(id)
    if (outward?.phase !== 'finalising') return
    // The trail's word first: where the end was written after all, by another or by a commit that
    // only seemed to fail, this is refused, and the archive that the trail names stays.
    const abandoned = await evaluations.act(id, ITSELF, { type: 'abandon' })
    if (!abandoned || !('done' in abandoned)) return
    this.#reached('abandoned')
    await archives.drop(id, outward.ending.revision)
    this.#reached('dropped')
    // R5. What moved in the last moment before it was closed.
    await narratives.approvalsHold(id)
  }

  /** An archive of a report that was not finalised after all, where a server died before it went. */
  async #dropLeft(id: EvaluationId): Promise<void> {
    const { evaluations, archives, failed } = this.#world
    try {
      const outward = await evaluations.outward(id)
      if (outward?.phase !== 'open') return
      const { revision } = outward.ending
      const left = (await archives.of(id)).some((one) => one.revision === revision)
      if (left) await archives.drop(id, revision)
    } catch (error) {
      failed(id, error)
    }
  }

  /** The archive of an evaluation that is still; undefined where it is not whole after all. */
  async #made(id: EvaluationId) {
    const { evaluations, narratives, forms, key, namesIn, findingsOf } = this.#world
    const outward = await evaluations.outward(id)
    const asked = outward?.ending.asked
    if (!outward || !asked) return undefined
    const lead = { person: asked.by, administrator: false }
    const [view, parts] = [await evaluations.view(id, lead), await evaluations.parts(id, lead)]
    const sections = parts.find((part): part is SectionsPart => part.part === 'sections')
    const trail = await evaluations.trail(id, lead)
    if (view?.kind !== 'team' || !sections || trail.rows.length !== view.version) return undefined
    const { template, ending } = outward
    const texts = await textsNow(narratives, id)
    const report = finalReportOf({
      evaluation: id,
      view,
      sections,
      ending,
      shown: outward.shownBeside(),
      template,
      texts,
      trail: { events: trail.rows.length, head: trail.head },
    })
    // F1 was asked while people could still write: now nothing moves any more.
    if (!report || !isAsApproved(report) || (await findingsOf(id))?.length !== 0) return undefined
    const file = trailFileOf({
      evaluation: id,
      view,
      trail,
      at: asked.at,
      nameOf: await namesIn(template.language),
    })
    const files = await filesOf(reportOfFinal(outward, report, texts), forms)
    return { outward, report, ...archiveOf({ report, trail: file, files, key }) }
  }

  #reached(step: EndingStep): void {
    this.#world.reached?.(step)
  }
}

function isAsApproved({ texts }: FinalReport): boolean {
  return texts.every(({ approved, blocks }) => digestOfText(blocks) === approved)
}

/** The same as everybody outside reads it, with scores. */
function reportOfFinal(
  outward: Outward,
  { revision }: FinalReport,
  texts: ReadonlyMap<string, readonly Block[]>,
): Report {
  const edition = { state: 'final', revision } as const
  return reportFrom(outward, texts, { edition, scores: true, percent: true })
}
