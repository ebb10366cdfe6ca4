import { type EvidenceNo, MOST_EVIDENCE, type PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { roleOf, type Team } from '../team.ts'
import { areaOfRoom, areaOfSubQuestion, hasText } from '../texts.ts'
import type { EvidenceCommand } from './evidenceCommand.ts'
import type { EvidenceEvent } from './evidenceEvent.ts'
import type { EvidenceItem } from './evidenceItem.ts'
import { evidenceRefused, linkRefused } from './evidenceRight.ts'
import { type EvidenceState, isRegistered, type Link } from './evidenceState.ts'
import { isLate } from './isLate.ts'
import type { LinkFrom, LinkTo } from './link.ts'

/** So that a part can always be sent whole. */
const MOST_LINKS = 4_000

/** The group E of the rules: what a command on the register makes happen. */
export function decideEvidence(
  team: Team,
  evidence: EvidenceState,
  command: EvidenceCommand,
  person: PersonId,
): EvidenceEvent | Refusal {
  const refused = evidenceRefused(team, person)
  if (refused) return refused
  switch (command.type) {
    case 'addEvidence':
      if (evidence.items.size >= MOST_EVIDENCE) return { refused: 'tooMany' }
      return (
        notOfTheTeam(team, command.item) ?? {
          type: 'evidenceAdded',
          evidence: evidence.items.size + 1,
          item: command.item,
        }
      )
    case 'changeEvidence':
      if (!isRegistered(evidence, command.evidence)) return { refused: 'noSuchEvidence' }
      // E4. A judgement that names it is frozen, or nobody's to know of: only links stand in the way.
      if (isLate(team, command.item) && supportsPoints(evidence, command.evidence))
        return { refused: 'evidenceTooLate' }
      return notOfTheTeam(team, command.item) ?? { ...command, type: 'evidenceChanged' }
    case 'removeEvidence':
      return isRegistered(evidence, command.evidence)
        ? { ...command, type: 'evidenceRemoved' }
        : { refused: 'noSuchEvidence' }
    case 'link':
      return linked(team, evidence, command, person)
    case 'unlink': {
      const link = evidence.links.get(command.link)
      if (!link || link.gone) return { refused: 'noSuchLink' }
      return linkRefused(team, person, link.to) ?? { type: 'unlinked', link: link.no }
    }
  }
}

function linked(
  team: Team,
  evidence: EvidenceState,
  { from, to }: { from: LinkFrom; to: LinkTo },
  person: PersonId,
): EvidenceEvent | Refusal {
  const refused = endRefused(team, to) ?? linkRefused(team, person, to)
  if (refused) return refused
  if (from.kind === 'passage') {
    if (to.kind !== 'point' || from.passage.room !== to.room) return { refused: 'linkNotAllowed' }
    if (!hasText(team.template, from.passage)) return { refused: 'noSuchText' }
  } else {
    const registered = evidence.items.get(from.evidence)
    if (!registered || registered.removed) return { refused: 'noSuchEvidence' }
    if (to.kind === 'subQuestion' && isLate(team, registered.item))
      return { refused: 'evidenceTooLate' }
  }
  const standing = [...evidence.links.values()].filter(({ gone }) => !gone)
  if (standing.some((link) => nameOf(link) === nameOf({ from, to })))
    return { refused: 'alreadyLinked' }
  if (standing.length >= MOST_LINKS) return { refused: 'tooMany' }
  return { type: 'linked', link: evidence.links.size + 1, from, to }
}

/** Whether there is such a thing to link to. What a point's id names, only the text knows. */
function endRefused({ template }: Team, to: LinkTo): Refusal | undefined {
  switch (to.kind) {
    case 'subQuestion':
      return areaOfSubQuestion(template, to.subQuestion) === undefined
        ? { refused: 'noSuchSubQuestion' }
        : undefined
    case 'point':
      return template.areas.some(({ no }) => no === areaOfRoom(to.room))
        ? undefined
        : { refused: 'noSuchText' }
    case 'passage':
      return hasText(template, to.passage) ? undefined : { refused: 'noSuchText' }
  }
}

/** What tells two links apart. */
function nameOf({ from, to }: Pick<Link, 'from' | 'to'>): string {
  return `${endName(from)} ${endName(to)}`
}

/** A passage is told by where it begins and ends. */
function endName(end: LinkFrom | LinkTo): string {
  switch (end.kind) {
    case 'evidence':
      return `evidence ${end.evidence}`
    case 'subQuestion':
      return `subQuestion ${end.subQuestion}`
    case 'point':
      return `point ${end.room} ${end.point}`
    case 'passage': {
      const { room, root, start, end: last } = end.passage
      return `passage ${room} ${root} ${start} ${last}`
    }
  }
}

function supportsPoints({ links }: EvidenceState, no: EvidenceNo): boolean {
  return [...links.values()].some(
    ({ gone, from, to }) =>
      !gone && from.kind === 'evidence' && from.evidence === no && to.kind === 'subQuestion',
  )
}

/** Interviews are held by people of the team. */
function notOfTheTeam(team: Team, item: EvidenceItem): Refusal | undefined {
  if (item.kind !== 'interview') return undefined
  const outside = item.heldBy.some((person) => {
    const role = roleOf(team, person)
    return role === undefined || role === 'municipality'
  })
  return outside ? { refused: 'cannotReadIt' } : undefined
}
