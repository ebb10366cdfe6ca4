import { evolveWaivers, type Waivers } from './checks/waivers.ts'
import { type ComparingState, comparedWithNothing } from './comparing/comparingState.ts'
import { evolveComparing } from './comparing/evolveComparing.ts'
import { type EndingState, notEnded } from './ending/endingState.ts'
import { evolveEnding } from './ending/evolveEnding.ts'
import type { Recorded } from './event.ts'
import { type EvidenceState, noEvidence } from './evidence/evidenceState.ts'
import { evolveEvidence, withJudged } from './evidence/evolveEvidence.ts'
import { evolveFollowUp, followUpOf } from './followUp/evolveFollowUp.ts'
import { type FollowUpState, nothingToFollowUp } from './followUp/followUpState.ts'
import { evolveMargin } from './margin/evolveMargin.ts'
import { blockingOn, emptyMargin, type MarginState, threadOf } from './margin/marginState.ts'
import { evolveReleases } from './releases/evolveReleases.ts'
import { nothingReleased, type ReleasesState } from './releases/releaseState.ts'
import { evolveSections } from './sections/evolveSections.ts'
import { allDrafts, type SectionsState } from './sections/sectionState.ts'

/**
 * What is decided beside the judging, each part with a version of its own: a comment does not make
 * the register another. `rights` is the number of the last event after which people may see or do
 * other things: then every part is another to somebody.
 */
export interface Beside {
  readonly evidence: EvidenceState
  readonly margin: MarginState
  readonly sections: SectionsState
  readonly waivers: Waivers
  readonly releases: ReleasesState
  readonly ending: EndingState
  readonly comparing: ComparingState
  readonly followUp: FollowUpState
  readonly rights: number
}

export const nothingBeside: Beside = {
  evidence: noEvidence,
  margin: emptyMargin,
  sections: allDrafts,
  waivers: new Map(),
  releases: nothingReleased,
  ending: notEnded,
  comparing: comparedWithNothing,
  followUp: nothingToFollowUp,
  rights: 0,
}

/** What one team event does beside the judging. */
export function evolveBeside(beside: Beside, recorded: Recorded): Beside {
  const { seq, event } = recorded
  switch (event.type) {
    case 'evaluationCreated':
      return { ...beside, rights: seq, followUp: followUpOf(seq, event) }
    case 'recused':
    case 'assigned':
    case 'appointed':
    case 'dismissed':
    // T3. What somebody wrote is gone from every part.
    case 'textsErased':
      return { ...beside, rights: seq }
    case 'revealed':
      return {
        ...beside,
        evidence: withJudged(beside.evidence, seq, event.subQuestion, event.judgements),
      }
    // R9. Whether points stand, and what the section said then.
    case 'consensusReached':
    case 'adjudicated':
    case 'returned':
      return { ...beside, sections: { ...beside.sections, version: seq } }
    case 'judgementSubmitted':
    case 'judgementWithdrawn':
    case 'proposed':
    case 'agreed':
    case 'takenBack':
    case 'escalated':
    case 'toleranceSet':
      return beside
    case 'evidenceAdded':
    case 'evidenceChanged':
    case 'evidenceRemoved':
    case 'linked':
    case 'unlinked':
      return { ...beside, evidence: evolveEvidence(beside.evidence, { ...recorded, event }) }
    case 'threadOpened':
    case 'suggested':
    case 'replied':
    case 'commentEdited':
    case 'threadResolved':
    case 'threadReopened':
    case 'blockingSet':
    case 'threadAssigned':
    case 'suggestionAccepted':
    case 'suggestionRejected':
      return withMargin(
        beside,
        evolveMargin(beside.margin, { ...recorded, event }),
        event.thread,
        seq,
      )
    case 'sectionReady':
    case 'sectionDrafted':
    case 'sectionReturned':
    case 'sectionApproved':
    case 'approvalFell':
      return { ...beside, sections: evolveSections(beside.sections, { ...recorded, event }) }
    case 'checkWaived':
    case 'waiverLifted':
      return {
        ...beside,
        waivers: evolveWaivers(beside.waivers, { ...recorded, event }),
        sections: { ...beside.sections, version: seq },
      }
    case 'released':
    case 'releaseWithdrawn':
    case 'remarksUntilSet':
    case 'shareOpened':
    case 'shareRevoked':
    case 'liveSet':
    case 'remarked':
    case 'remarkAnswered':
      return { ...beside, releases: evolveReleases(beside.releases, { ...recorded, event }) }
    case 'comparisonChosen':
      return { ...beside, comparing: evolveComparing(beside.comparing, { ...recorded, event }) }
    case 'followedUp':
      return { ...beside, followUp: evolveFollowUp(beside.followUp, { ...recorded, event }) }
    case 'notesPurged':
      return { ...beside, ending: evolveEnding(beside.ending, { ...recorded, event }) }
    // Another phase: what may be done is another everywhere.
    case 'finalisingBegan':
    case 'finalisingAbandoned':
    case 'finalised':
    case 'reopened':
      return {
        ...beside,
        ending: evolveEnding(beside.ending, { ...recorded, event }),
        rights: seq,
      }
  }
}

/** A text's section is another where there are more or fewer that block it (R8). */
function withMargin(beside: Beside, margin: MarginState, thread: number, seq: number): Beside {
  const text = threadOf(margin, thread)?.on
  const isSame = !text || blockingOn(beside.margin, text) === blockingOn(margin, text)
  const sections = isSame ? beside.sections : { ...beside.sections, version: seq }
  return { ...beside, margin, sections }
}
