import type { RecordedAs } from '../recordedAs.ts'
import type { ReleaseEvent } from './releaseEvent.ts'
import type { ReleasesState } from './releaseState.ts'

export function evolveReleases(
  state: ReleasesState,
  { seq, at, actor: by, event }: RecordedAs<ReleaseEvent>,
): ReleasesState {
  const did = { by, at, seq }
  const next = { ...state, version: seq }
  switch (event.type) {
    case 'released': {
      const { type: _, release: no, ...said } = event
      const release = { no, ...said, ...did, withdrawn: null }
      return { ...next, releases: new Map(state.releases).set(no, release) }
    }
    case 'releaseWithdrawn':
      return {
        ...next,
        releases: changed(state.releases, event.release, {
          withdrawn: { ...did, reason: event.reason },
        }),
      }
    case 'remarksUntilSet':
      return {
        ...next,
        releases: changed(state.releases, event.release, { remarksUntil: event.until }),
      }
    case 'shareOpened': {
      const { type: _, ...said } = event
      const share = { ...said, ...did, revoked: null }
      return { ...next, shares: new Map(state.shares).set(said.share, share) }
    }
    case 'shareRevoked':
      return { ...next, shares: changed(state.shares, event.share, { revoked: did }) }
    case 'liveSet':
      return { ...next, live: event.on }
    case 'remarked': {
      const { type: _, remark: no, ...said } = event
      const remark = { no, ...said, ...did, answer: null }
      return { ...next, remarks: new Map(state.remarks).set(no, remark) }
    }
    case 'remarkAnswered': {
      const { accepted, text } = event
      return {
        ...next,
        remarks: changed(state.remarks, event.remark, { answer: { ...did, accepted, text } }),
      }
    }
  }
}

function changed<Key, One>(
  all: ReadonlyMap<Key, One>,
  key: Key,
  change: Partial<One>,
): ReadonlyMap<Key, One> {
  const one = all.get(key)
  return one === undefined ? all : new Map(all).set(key, { ...one, ...change })
}
