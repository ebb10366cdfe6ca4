import { stages, type Template, type TemplateArea, type TemplateGuide } from '@samsyn/scoring'
import type { TemplateFault } from './templateFault.ts'

/** What in a template would let an evaluation go wrong: as long as there is any, it is a draft. */
export function ruleFaults({ areas, guide }: Template): TemplateFault[] {
  return [
    ...areas.flatMap((area, index) => [
      ...inOrder('areaOrder', String(area.no), String(index + 1)),
      ...areaFaults(area),
    ]),
    ...(guide ? guideFaults(guide) : []),
  ]
}

function areaFaults(area: TemplateArea): TemplateFault[] {
  const at = String(area.no)
  const sum = area.subQuestions.reduce((all, { maximum }) => all + maximum, 0)
  return [
    ...area.subQuestions.flatMap(({ no }, index) => inOrder('rowOrder', no, `${at}.${index + 1}`)),
    // S1. Percent of an area are its points.
    ...(sum === 100 ? [] : [{ what: 'sum', at, found: String(sum), wanted: '100' } as const]),
    ...sectionFaults(area),
    ...area.subQuestions.flatMap(({ no, criteria = [] }) =>
      criteria
        .filter(({ id }, nth) => criteria.findIndex((one) => one.id === id) !== nth)
        .map(({ id }) => ({ what: 'criterionTwice', at: no, found: id }) as const),
    ),
  ]
}

function inOrder(what: 'areaOrder' | 'rowOrder', found: string, wanted: string): TemplateFault[] {
  return found === wanted ? [] : [{ what, at: wanted, found, wanted }]
}

/** Every sub-question has its text, one only, and the texts stand in the order of the rows. */
function sectionFaults({ no, subQuestions, sections }: TemplateArea): TemplateFault[] {
  const wanted = subQuestions.map((row) => row.no).join(', ')
  const found = sections.flatMap((section) => section.subQuestions).join(', ')
  return [
    ...(found === wanted ? [] : [{ what: 'sectionRows', at: String(no), found, wanted } as const]),
    ...sections.flatMap(({ key, subQuestions: rows }) => {
      const right = rows.join('+')
      return key === right
        ? []
        : [{ what: 'sectionKey', at: key, found: key, wanted: right } as const]
    }),
  ]
}

/** S10. A band a stage, from the lowest, and every whole percent in one of them; S8 for the first. */
function guideFaults({ bands }: TemplateGuide): TemplateFault[] {
  const at = 'guide'
  const found = bands.map(({ stage }) => stage).join(', ')
  const wanted = stages.join(', ')
  if (found !== wanted) return [{ what: 'bandStages', at, found, wanted }]
  const [planned] = bands
  const percents = Array.from({ length: 101 }, (_, percent) => percent)
  const odd = percents.find(
    (percent) => bands.filter(({ from, to }) => from <= percent && percent <= to).length !== 1,
  )
  const falls = bands.some(({ from }, nth) => from < (bands[nth - 1]?.from ?? 0))
  return [
    ...(planned?.from === 0 && planned.to === 0 ? [] : [{ what: 'plannedBand', at } as const]),
    ...(odd === undefined && !falls
      ? []
      : [{ what: 'bandPercent', at, found: odd === undefined ? undefined : String(odd) } as const]),
  ]
}
