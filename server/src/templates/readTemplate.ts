import { type Template, template } from '@samsyn/scoring'
import { formFaults, isText, printable } from '../brought/index.ts'
import type { TemplateFault } from './templateFault.ts'

/** The longest text in a template, in characters; its title and names stand in tables and are short. */
const LONGEST = 1000
const LONGEST_NAME = 200
const LONGEST_TITLE = 80

/**
 * A template out of what somebody brought as JSON, or everything in it that has no template's form.
 * Nothing is left out in silence: a field that templates do not have is a fault too.
 */
export function readTemplate(json: unknown): { template: Template } | { faults: TemplateFault[] } {
  const read = template.safeParse(json)
  if (!read.success)
    return { faults: read.error.issues.flatMap((issue) => formFaults(issue, json)) }
  const faults = [...unknownFields(json, read.data), ...textFaults(read.data)]
  return faults.length > 0 ? { faults } : { template: read.data }
}

function unknownFields(given: unknown, read: unknown, at = ''): TemplateFault[] {
  if (typeof given !== 'object' || given === null) return []
  const known = read as Record<string, unknown>
  return Object.entries(given).flatMap(([name, value]) => {
    const place = at === '' ? name : `${at}.${name}`
    return Object.hasOwn(known, name)
      ? unknownFields(value, known[name], place)
      : [{ what: 'unknownField', at: printable(place.slice(0, LONGEST_NAME)) } as const]
  })
}

function textFaults(read: Template): TemplateFault[] {
  return textsIn(read).flatMap(([at, written]): TemplateFault[] => {
    const longest =
      at === 'title' ? LONGEST_TITLE : /name$|Label$|heading$/.test(at) ? LONGEST_NAME : LONGEST
    if (written.trim() === '') return [{ what: 'empty', at }]
    if (written.length > longest) return [{ what: 'tooLong', at, wanted: String(longest) }]
    return isText(written) ? [] : [{ what: 'badCharacters', at }]
  })
}

function textsIn(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inside]) =>
    textsIn(inside, at === '' ? name : `${at}.${name}`),
  )
}
