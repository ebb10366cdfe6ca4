/** Why there is no figure: too few were judged, or nothing varies that the formula divides by. */
export type WhyNotComputable = 'tooFew' | 'noVariation'

export interface NotComputable {
  readonly state: 'notComputable'
  readonly why: WhyNotComputable
}

/** A5. A statistic is a finite number, or says why it is none. Never NaN, never a stand-in zero. */
export type Statistic = { readonly state: 'computed'; readonly value: number } | NotComputable

export function computed(value: number): Statistic {
  if (!Number.isFinite(value)) throw new Error(`a statistic came out as ${value}`)
  return { state: 'computed', value }
}

export function notComputable(why: WhyNotComputable): NotComputable {
  return { state: 'notComputable', why }
}
