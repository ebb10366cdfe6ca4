import type { AreaNo, FollowUpPart, ImprovementView, Template } from '@samsyn/scoring'

export interface AreaFollowedUp {
  no: AreaNo
  name: string
  improvements: ImprovementView[]
}

/** The improvements of the earlier evaluation under the areas of this one; no area without any. */
export function byArea(
  { improvements }: Pick<FollowUpPart, 'improvements'>,
  { areas }: Pick<Template, 'areas'>,
): AreaFollowedUp[] {
  return areas
    .map(({ no, name }) => ({
      no,
      name,
      improvements: improvements.filter(({ area }) => area === no),
    }))
    .filter((area) => area.improvements.length > 0)
}

/** Of how many somebody has said what came of them. */
export function progressOf({ improvements }: Pick<FollowUpPart, 'improvements'>) {
  const answered = improvements.filter(({ outcome }) => outcome !== null).length
  return { answered, all: improvements.length }
}
