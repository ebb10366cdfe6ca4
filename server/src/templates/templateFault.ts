/**
 * One thing that is wrong with a template that somebody brings in, for a program to put into words.
 * `at` is where: a place in the file ("areas.2.name") for what does not have a template's form, and
 * the number of an area, a sub-question or a section for what breaks a rule.
 */
export interface TemplateFault {
  what: TemplateFaultKind
  at: string
  /** What stands there, where that is short. */
  found?: string | undefined
  /** What would be right, where there is one such thing. */
  wanted?: string | undefined
}

export type TemplateFaultKind = (typeof templateFaultKinds)[number]

/** The first ones are of form, the others of the rules (S1, S8, S10). */
export const templateFaultKinds = [
  'missing',
  'wrongType',
  'unknownField',
  'form',
  'tooLow',
  'tooHigh',
  'notOneOf',
  'empty',
  'tooLong',
  'badCharacters',
  'areaOrder',
  'rowOrder',
  'sum',
  'sectionRows',
  'sectionKey',
  'criterionTwice',
  'bandStages',
  'bandPercent',
  'plannedBand',
] as const
