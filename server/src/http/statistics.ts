import type { Template } from '@samsyn/scoring'
import { Hono } from 'hono'
import { described } from './described.ts'
import { Refused } from './refusal.ts'
import { askerOf, signedInOnly } from './session.ts'
import { statisticsAnswer } from './statisticsAnswer.ts'
import type { Env, World } from './world.ts'

/** What the final evaluations say together; nothing for those who are a municipality's contact only. */
export function statistics({ evaluations, identity, templates }: World) {
  return new Hono<Env>().get(
    '/',
    described('How final evaluations came out, and how alike evaluators judge', statisticsAnswer),
    signedInOnly,
    async (c) => {
      const found = await evaluations.statistics(askerOf(c))
      if (!found) throw new Refused('noAccess')
      const { byName, byNameFrom, others } = found.offsets
      const names = new Map<string, string>(
        (await identity.people()).map(({ id, name }) => [id, name]),
      )
      return c.json({
        evaluations: found.evaluations,
        templates: found.templates.map(({ template: id, evaluations, subQuestions }) => {
          const template = templateOf(templates, id)
          const nameOf = namesIn(template)
          return {
            id,
            title: template.title,
            evaluations,
            subQuestions: subQuestions.map((row) => ({ ...row, name: nameOf(row.no) })),
          }
        }),
        offsets: {
          byName: byName.map(({ person, ...rest }) => ({
            id: person as string,
            name: names.get(person) ?? '–',
            ...rest,
          })),
          byNameFrom,
          others,
        },
      })
    },
  )
}

function templateOf(templates: readonly Template[], id: string): Template {
  const found = templates.find((template) => template.id === id)
  if (!found) throw new Error(`template ${id} is in use and not known`)
  return found
}

/** Chapter 4's names of the rows. */
function namesIn({ areas }: Template): (no: string) => string {
  const names = new Map<string, string>(
    areas.flatMap(({ subQuestions }) => subQuestions.map(({ no, name }) => [no, name])),
  )
  return (no) => names.get(no) ?? no
}
