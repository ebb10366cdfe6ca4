import type { EvaluationId, RoomName } from '@samsyn/document'
import type { Template } from '@samsyn/scoring'
import { Hono } from 'hono'
import type { z } from 'zod'
import { textRooms } from '../../narrative/index.ts'
import { described, taking } from '../described.ts'
import { askerOf, signedInOnly } from '../session.ts'
import type { Env, World } from '../world.ts'
import { goodExamples as answer, examplesAsked } from './messages.ts'

type Example = z.infer<typeof answer>['examples'][number]

/** So many on a page. */
const PAGE = 50

/** What evaluators marked for others to learn from, in every evaluation whose texts one may read. */
export function goodExamples(world: World) {
  const { evaluations, narratives, templates } = world
  return new Hono<Env>().get(
    '/',
    described('Good examples from the evaluations whose texts you may read', answer),
    signedInOnly,
    taking('query', examplesAsked),
    async (c) => {
      const { area, q = '', from = 0 } = c.req.valid('query')
      const asker = askerOf(c)
      const found: Example[] = []
      for (const line of await evaluations.lines(asker)) {
        if (line.role === null || line.role === 'municipality') continue
        const template = templates.find(({ id }) => id === line.template)
        if (template) found.push(...(await examplesOf(line, template, asker.person)))
      }
      const sought = q.trim().toLowerCase()
      const fitting = found.filter(
        (example) =>
          (area === undefined || example.area?.no === area) &&
          `${example.passage} ${example.municipality}`.toLowerCase().includes(sought),
      )
      return c.json({ examples: fitting.slice(from, from + PAGE), total: fitting.length })
    },
  )

  async function examplesOf(
    line: { id: EvaluationId; municipality: string; year: number },
    template: Template,
    person: Parameters<typeof evaluations.rightTo>[1],
  ): Promise<Example[]> {
    const { id, municipality, year } = line
    const examples: Example[] = []
    for (const room of textRooms) {
      if ((await evaluations.rightTo({ evaluation: id, room }, person)) === 'none') continue
      // A room whose log is damaged says so to whoever opens it.
      const read = await narratives.outlines.of({ evaluation: id, room }).catch(() => undefined)
      for (const { root, examples: passages } of read?.texts ?? [])
        for (const passage of passages)
          examples.push({
            evaluation: id,
            municipality,
            year,
            on: { room, root },
            ...placeIn(template, room, root),
            passage,
          })
    }
    return examples
  }
}

function placeIn(
  template: Template,
  room: RoomName,
  root: string,
): Pick<Example, 'area' | 'section'> {
  const area = template.areas.find(({ no }) => room === `area-${no}`)
  const section = area?.sections.find(({ key }) => root === `section/${key}`)
  return {
    area: area ? { no: area.no, name: area.name } : null,
    section: section ? { subQuestions: [...section.subQuestions], heading: section.heading } : null,
  }
}
