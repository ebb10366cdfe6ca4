import type { EvidencePart } from '@samsyn/scoring'

type Items = EvidencePart['items']

const GROUPS = {
  politicians: 'förtroendevalda',
  management: 'ledande tjänstepersoner',
  staff: 'medarbetare',
  unions: 'fackliga företrädare',
  others: 'andra',
} as const

/**
 * How many interviews the register holds, with how many people and of which groups, as chapter 2
 * says it; undefined while there are none. In the report's language, which is Swedish so far.
 */
export function interviewSentence(items: Items): string | undefined {
  const held = items.flatMap(({ item }) => (item.kind === 'interview' ? [item] : []))
  if (held.length === 0) return undefined
  const people = held.reduce((sum, { people: some }) => sum + some, 0)
  const groups = Object.entries(GROUPS).flatMap(([group, name]) => {
    const count = held.filter((interview) => interview.group === group).length
    return count > 0 ? [`${count} med ${name}`] : []
  })
  const last = groups.pop() ?? ''
  const listed = groups.length > 0 ? `${groups.join(', ')} och ${last}` : last
  const interviews = held.length === 1 ? '1 intervju' : `${held.length} intervjuer`
  const persons = people === 1 ? '1 person' : `${people} personer`
  return `Underlaget omfattar ${interviews} med sammanlagt ${persons}: ${listed}.`
}

/** Such a sentence, whatever its figures. */
const SENTENCE =
  /Underlaget omfattar \d+ intervju(?:er)? med sammanlagt \d+ person(?:er)?: [^.\ufffc]*\./u

/** Where such a sentence stands in some letters, and what it says. */
export function sentenceIn(letters: string): { at: number; says: string } | undefined {
  const found = SENTENCE.exec(letters)
  return found ? { at: found.index, says: found[0] } : undefined
}
