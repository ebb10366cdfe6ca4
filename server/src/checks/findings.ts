import type { Block, EvaluationId } from '@samsyn/document'
import { findingsIn } from '@samsyn/report'
import type { CheckFinding, SectionsPart, Viewer } from '@samsyn/scoring'
import { type Evaluations, ITSELF } from '../evaluations/index.ts'
import { type Narratives, textRooms } from '../narrative/index.ts'
import { checkedReport, keyOfText } from './checkedReport.ts'

interface World {
  evaluations: Evaluations
  narratives: Narratives
  /** Told of a room that could not be read. */
  unread: (evaluation: EvaluationId, room: string, error: unknown) => void
}

interface Findings {
  findings: CheckFinding[]
  /** Whether every text could be read: else some may be missing. */
  complete: boolean
}

/** K1. What the checks find with what this person may know; undefined for who is not in the team. */
export async function findingsFor(
  world: World,
  id: EvaluationId,
  viewer: Viewer,
): Promise<Findings | undefined> {
  const { evaluations } = world
  const view = await evaluations.view(id, viewer)
  const template = (await evaluations.outward(id))?.template
  if (view?.kind !== 'team' || !template) return undefined
  const parts = await evaluations.parts(id, viewer)
  const { texts, complete } = await textsNow(world, id)
  return { findings: findingsIn(checkedReport({ view, template, parts, texts })), complete }
}

/**
 * F1. What the checks find for the lead, and the lead does not let stand; undefined where they could
 * not look at everything.
 */
export async function openFindings(
  world: World,
  id: EvaluationId,
): Promise<readonly string[] | undefined> {
  const { evaluations } = world
  const seen = await evaluations.view(id, { person: ITSELF, administrator: true })
  const lead = seen?.people.find(({ role }) => role === 'lead')
  if (!lead) return undefined
  const viewer = { person: lead.person, administrator: false }
  const found = await findingsFor(world, id, viewer)
  if (!found?.complete) return undefined
  const parts = await evaluations.parts(id, viewer)
  const sections = parts.find((part): part is SectionsPart => part.part === 'sections')
  const waived = new Set(sections?.waivers.map(({ finding }) => finding))
  return found.findings.map(({ finding }) => finding).filter((finding) => !waived.has(finding))
}

/** What every text says now; a room that cannot be read says so to whoever opens it. */
async function textsNow({ narratives, unread }: World, evaluation: EvaluationId) {
  const texts = new Map<string, { blocks: readonly Block[]; digest: string }>()
  let complete = true
  for (const room of textRooms) {
    const address = { evaluation, room }
    try {
      const blocks = await narratives.versions.now(address)
      const outline = await narratives.outlines.of(address)
      for (const { root, digest } of outline?.texts ?? [])
        texts.set(keyOfText({ room, root }), { blocks: blocks?.[root] ?? [], digest })
    } catch (error) {
      complete = false
      unread(evaluation, room, error)
    }
  }
  return { texts, complete }
}
