import type { Lacking } from '@samsyn/scoring'

/** What stands between the report and its end, by kind, each in the report's order. */
export interface LackingGroups {
  consensus: Extract<Lacking, { lacks: 'consensus' }>[]
  approval: Extract<Lacking, { lacks: 'approval' }>[]
  threadClosed: Extract<Lacking, { lacks: 'threadClosed' }>[]
}

export function lackingGroups(lacking: readonly Lacking[]): LackingGroups {
  const groups: LackingGroups = { consensus: [], approval: [], threadClosed: [] }
  for (const one of lacking)
    switch (one.lacks) {
      case 'consensus':
        groups.consensus.push(one)
        break
      case 'approval':
        groups.approval.push(one)
        break
      case 'threadClosed':
        groups.threadClosed.push(one)
        break
    }
  return groups
}
