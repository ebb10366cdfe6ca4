import type { Instant, PersonId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { seesRoom } from '../roomRight.ts'
import { roleOf, type Team } from '../team.ts'
import { isOver, releaseActRefused } from './releaseActRefused.ts'
import type { ReleaseCommand } from './releaseCommand.ts'
import type { ReleaseEvent } from './releaseEvent.ts'
import { isOpenShare, type ReleasesState, takesRemarks } from './releaseState.ts'

/** So many links and remarks an evaluation may have; what is withdrawn or revoked counts. */
const MOST_SHARES = 200
const MOST_REMARKS = 1_000

/** What a release depends on beside the rules. */
interface Beside {
  at: Instant
  /** Of what the server has made and kept already. */
  snapshot: string | undefined
}

/** R1–R4, R10. What a command on what goes out and comes back makes happen. */
export function decideRelease(
  team: Team,
  state: ReleasesState,
  command: ReleaseCommand,
  person: PersonId,
  { at, snapshot }: Beside,
): ReleaseEvent | Refusal {
  if (command.type === 'remark') return remarked(team, state, command, person, at)
  const refused = releaseActRefused(team, command.type, person)
  if (refused) return refused
  switch (command.type) {
    case 'release': {
      if (isOver(command.remarksUntil, at)) return { refused: 'timeIsOver' }
      if (snapshot === undefined) return { refused: 'noSnapshot' }
      return { ...command, type: 'released', release: state.releases.size + 1, snapshot }
    }
    case 'withdrawRelease': {
      const release = state.releases.get(command.release)
      if (!release) return { refused: 'noSuchRelease' }
      return release.withdrawn
        ? { refused: 'releaseWithdrawn' }
        : { ...command, type: 'releaseWithdrawn' }
    }
    case 'setRemarksUntil': {
      const release = state.releases.get(command.release)
      if (!release) return { refused: 'noSuchRelease' }
      if (release.withdrawn) return { refused: 'releaseWithdrawn' }
      if (isOver(command.until, at)) return { refused: 'timeIsOver' }
      return release.remarksUntil === command.until
        ? { refused: 'alreadySo' }
        : { ...command, type: 'remarksUntilSet' }
    }
    case 'openShare': {
      if (isOver(command.until, at)) return { refused: 'timeIsOver' }
      if (state.shares.has(command.share)) return { refused: 'alreadySo' }
      return state.shares.size >= MOST_SHARES
        ? { refused: 'tooMany' }
        : { ...command, type: 'shareOpened' }
    }
    case 'revokeShare': {
      const share = state.shares.get(command.share)
      if (!share) return { refused: 'noSuchShare' }
      return share.revoked ? { refused: 'alreadySo' } : { ...command, type: 'shareRevoked' }
    }
    case 'setLive':
      return state.live === command.on ? { refused: 'alreadySo' } : { ...command, type: 'liveSet' }
    case 'answerRemark': {
      const { remark: no, accepted, text } = command
      const remark = state.remarks.get(no)
      if (!remark) return { refused: 'noSuchRemark' }
      if (remark.on && !seesRoom(team, person, remark.on.room)) return { refused: 'recused' }
      // What the municipality has heard stands.
      const isHeard = [...state.releases.values()].some(
        ({ seq }) => remark.answer !== null && seq > remark.answer.seq,
      )
      return isHeard
        ? { refused: 'remarkAnswered' }
        : { type: 'remarkAnswered', remark: no, accepted, text }
    }
  }
}

function remarked(
  team: Team,
  state: ReleasesState,
  command: Extract<ReleaseCommand, { type: 'remark' }>,
  person: PersonId,
  at: Instant,
): ReleaseEvent | Refusal {
  const { from } = command
  if (from.kind === 'contact' && roleOf(team, person) !== 'municipality')
    return { refused: 'notYourRole' }
  if (from.kind === 'share') {
    const share = state.shares.get(from.share)
    if (!share || !isOpenShare(share, at)) return { refused: 'noSuchShare' }
  }
  if (team.phase !== 'open') return { refused: 'notOpen' }
  const release = state.releases.get(command.release)
  if (!release || release.withdrawn) return { refused: 'noSuchRelease' }
  if (!takesRemarks(release, at)) return { refused: 'remarksClosed' }
  if (state.remarks.size >= MOST_REMARKS) return { refused: 'tooMany' }
  return { ...command, type: 'remarked', remark: state.remarks.size + 1 }
}
