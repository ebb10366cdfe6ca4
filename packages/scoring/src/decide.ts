import { decideCheck } from './checks/waivers.ts'
import type { Act } from './command.ts'
import { decideComparing } from './comparing/decideComparing.ts'
import { decideJudging } from './consensus/decide.ts'
import { type Decision, openly } from './consensus/decision.ts'
import type { EvaluationState } from './consensus/state.ts'
import { decideEnding } from './ending/decideEnding.ts'
import type { TeamEvent } from './event.ts'
import { decideEvidence } from './evidence/decideEvidence.ts'
import { decideFollowUp } from './followUp/decideFollowUp.ts'
import type { Instant, PersonId } from './ids.ts'
import { lackingOf } from './lackingOf.ts'
import { decideMargin } from './margin/decideMargin.ts'
import { blockingOn, threadOf } from './margin/marginState.ts'
import { isRefused, type Refusal } from './refusal.ts'
import { decideRelease } from './releases/decideRelease.ts'
import { seesRoom } from './roomRight.ts'
import { decideSection } from './sections/decideSection.ts'
import { sectionIn } from './sections/sectionState.ts'
import { isRecused, memberOf } from './team.ts'
import type { TextRef } from './textRef.ts'
import { sectionOf } from './texts.ts'

/** What the server has read that the rules cannot know. */
export interface Known {
  /** Of what the text says now that `textAskedFor` names. */
  digest?: string | undefined
  /** R1. Of the snapshot that it has made and kept for a release. */
  snapshot?: string | undefined
  /** F1. What the checks find and nobody lets stand. */
  findings?: readonly string[] | undefined
  /** U1. Whether there is such a set of results, with one that counts. */
  comparable?: boolean | undefined
  /** Whether it knows whoever asks as an administrator. */
  administrator?: boolean | undefined
}

/** What comes of a command. Pure: `at` is the server's clock, handed in. */
export function decide(
  state: EvaluationState,
  command: Act,
  person: PersonId,
  at: Instant,
  known: Known = {},
): Decision | Refusal {
  const { digest, snapshot, findings } = known
  const { evidence, margin, sections, waivers, releases, ending, comparing, followUp } =
    state.beside
  switch (command.type) {
    case 'save':
    case 'submit':
    case 'withdraw':
    case 'propose':
    case 'agree':
    case 'takeBack':
    case 'escalate':
    case 'adjudicate':
    case 'return':
    case 'recuse':
    case 'assign':
    case 'appoint':
    case 'dismiss':
    case 'setTolerance':
      return decideJudging({ state, person, at, ...known }, command)
    case 'addEvidence':
    case 'changeEvidence':
    case 'removeEvidence':
    case 'link':
    case 'unlink':
      return decided(decideEvidence(state, evidence, command, person))
    case 'comment':
    case 'suggest':
    case 'reply':
    case 'editComment':
    case 'resolve':
    case 'reopen':
    case 'setBlocking':
    case 'assignThread':
    case 'acceptSuggestion':
    case 'rejectSuggestion':
      return decided(decideMargin(state, margin, command, person))
    case 'markReady':
    case 'markDraft':
    case 'returnSection':
    case 'approveSection':
    case 'noteTextMoved': {
      const blocking = blockingOn(margin, command.section)
      return decided(decideSection(state, sections, command, person, { blocking, digest }))
    }
    case 'waive':
    case 'liftWaiver':
      return decided(decideCheck(state, waivers, command, person))
    case 'release':
    case 'withdrawRelease':
    case 'setRemarksUntil':
    case 'openShare':
    case 'revokeShare':
    case 'setLive':
    case 'remark':
    case 'answerRemark':
      return decided(decideRelease(state, releases, command, person, { at, snapshot }))
    case 'finalise':
    case 'finish':
    case 'abandon':
    case 'notePurge':
    case 'reopenEvaluation':
      return decided(
        decideEnding(state, ending, command, person, {
          lacking: lackingOf(state).length,
          findings,
        }),
      )
    case 'compare':
      return decided(decideComparing(state, comparing, command, person, known))
    case 'followUp':
      return decided(decideFollowUp(state, followUp, command, person))
  }
}

function decided(event: TeamEvent | Refusal): Decision | Refusal {
  return isRefused(event) ? event : openly(event)
}

/** R8, R9. The text whose words a command depends on. */
export function textAskedFor({ template }: EvaluationState, command: Act): TextRef | undefined {
  switch (command.type) {
    case 'approveSection':
      return command.section
    case 'agree':
    case 'adjudicate':
      return sectionOf(template, command.subQuestion)
    default:
      return undefined
  }
}

/**
 * What `expected` of a command is compared with: the version of what it is about, or the
 * evaluation's. Undefined where the asker may not know it: to them the rules say that it is not
 * theirs to ask, and nothing of which version it is.
 */
export function versionFor(
  state: EvaluationState,
  command: Act,
  person: PersonId,
): number | undefined {
  if ('subQuestion' in command) {
    const row = state.rows.get(command.subQuestion)
    return row && seesArea(state, person, row.area) ? row.version : undefined
  }
  if ('thread' in command) {
    const thread = threadOf(state.beside.margin, command.thread)
    return thread && seesRoom(state, person, thread.on.room) ? thread.version : undefined
  }
  if ('section' in command) {
    const { section } = command
    return seesRoom(state, person, section.room)
      ? sectionIn(state.beside.sections, section).version
      : undefined
  }
  if ('evidence' in command) {
    const item = state.beside.evidence.items.get(command.evidence)
    return seesArea(state, person, undefined) ? item?.version : undefined
  }
  if ('improvement' in command) {
    const { from, answers } = state.beside.followUp
    const isThere = from?.improvements[command.improvement - 1] !== undefined
    return isThere && seesArea(state, person, undefined)
      ? (answers.get(command.improvement)?.seq ?? 0)
      : undefined
  }
  return state.version
}

function seesArea(state: EvaluationState, person: PersonId, area: number | undefined): boolean {
  const member = memberOf(state, person)
  if (!member || member.role === 'municipality') return false
  return area === undefined || !isRecused(member, area)
}
