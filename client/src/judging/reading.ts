import { exactPoints, isRefused, type Points, typedValue } from '@samsyn/scoring'

/** What stands in a value field, read exactly (S2). */
export type Reading =
  | { state: 'empty' }
  | { state: 'read'; value: Points; unit: 'points' | 'percent' }
  | { state: 'wrong'; why: Why }

export type Why = 'notANumber' | 'pointDecimals' | 'percentDecimals' | 'outOfRange'

/** Reads "19,5", "19.5 p" or "65 %" against a maximum in whole points. */
export function readingOf(text: string, maximum: number): Reading {
  const bare = text.replace(/\s*(poäng|poeng|points?|p)\.?\s*$/iu, '').trim()
  if (bare === '') return { state: 'empty' }
  const input = typedValue(bare)
  const unit = 'percent' in input ? 'percent' : 'points'
  const value = exactPoints(input, maximum)
  if (!isRefused(value)) return { state: 'read', value, unit }
  switch (value.refused) {
    case 'tooManyDecimals':
      return { state: 'wrong', why: unit === 'percent' ? 'percentDecimals' : 'pointDecimals' }
    case 'outOfRange':
      return { state: 'wrong', why: 'outOfRange' }
    default:
      return { state: 'wrong', why: 'notANumber' }
  }
}

/** Exact points as a command carries them: decimal text, so that no float is in between. */
export function inputOf(value: Points): { points: string } {
  const whole = Math.trunc(value / 1000)
  return { points: `${whole}.${String(value % 1000).padStart(3, '0')}` }
}

/** Half a point: one step of the slider, by arrow or by pointer. Finer values are typed. */
const STEP = 500

/** Where one key takes the slider, in thousandths; undefined for a key that is not the slider's. */
export function stepped(value: number, key: string, maximum: number): Points | undefined {
  const end = maximum * 1000
  const page = Math.max(STEP, Math.round(end / 10 / STEP) * STEP)
  const target = keyTarget(value, key, end, page)
  return target === undefined ? undefined : (Math.min(end, Math.max(0, target)) as Points)
}

function keyTarget(value: number, key: string, end: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return (Math.floor(value / STEP) + 1) * STEP
    case 'ArrowLeft':
    case 'ArrowDown':
      return (Math.ceil(value / STEP) - 1) * STEP
    case 'PageUp':
      return value + page
    case 'PageDown':
      return value - page
    case 'Home':
      return 0
    case 'End':
      return end
    default:
      return undefined
  }
}

/** The nearest step to where a pointer let the slider go. */
export function snapped(thousandths: number): Points {
  return (Math.round(thousandths / STEP) * STEP) as Points
}
