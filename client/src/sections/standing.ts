import type { SectionsPart, SectionView, TextRef } from '@samsyn/scoring'

/** How far a text has come, as it is shown: an approval that fell is not any draft (R5). */
export type SectionStanding = SectionView['state'] | 'fell'

export function standingOf({ state, fell }: SectionView): SectionStanding {
  return state === 'draft' && fell ? 'fell' : state
}

export function sectionAt(part: SectionsPart | undefined, on: TextRef): SectionView | undefined {
  return part?.sections.find(({ section }) => section.room === on.room && section.root === on.root)
}

/** The texts of a room that somebody may bring on in one go, and where to. */
export function bulkActs(part: SectionsPart | undefined, room: string) {
  const here = part?.sections.filter(({ section }) => section.room === room) ?? []
  return {
    toReady: here.filter(({ may }) => may.includes('markReady')),
    /** Those that wait for it, without those that something blocks. */
    toApprove: here.filter(
      ({ state, blocking, may }) =>
        state === 'ready' && blocking === 0 && may.includes('approveSection'),
    ),
  }
}
