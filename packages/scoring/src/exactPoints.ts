import type { ValueInput } from './command.ts'
import type { Points } from './points.ts'
import type { Refusal } from './refusal.ts'

/**
 * S2. What a person typed, as exact points of a sub-question with this maximum (whole points).
 * Points have at most three decimals, percent at most one; a percent of a whole maximum is always
 * whole thousandths, so nothing is rounded. Text and numbers are judged by the same digits.
 */
export function exactPoints(input: ValueInput, maximum: number): Points | Refusal {
  const percent = 'percent' in input
  const typed = String(percent ? input.percent : input.points).trim()
  const digits = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(typed)
  if (!digits) return { refused: 'notANumber' }
  const [, sign, whole = '', decimals = ''] = digits
  const allowed = percent ? 1 : 3
  if (decimals.length > allowed) return { refused: 'tooManyDecimals' }
  const units = Number(whole + decimals.padEnd(allowed, '0'))
  // a tenth of a percent of the maximum is maximum / 1000 points: as many thousandths as points
  const exact = percent ? units * maximum : units
  if (exact > maximum * 1000 || (sign === '-' && exact > 0)) return { refused: 'outOfRange' }
  return exact as Points
}

/** What a person wrote in a field for either unit: "67,5 %" is percent, all else is points. */
export function typedValue(text: string): ValueInput {
  const percent = /^(.*)%\s*$/s.exec(text)
  return percent ? { percent: (percent[1] ?? '').trim() } : { points: text.trim() }
}
