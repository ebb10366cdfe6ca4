import { parseCommandId } from '@samsyn/document'
import { type Command, isRefused } from '@samsyn/scoring'
import { Hono } from 'hono'
import type { Answer, Outcome } from '../evaluations/index.ts'
import { described, taking } from './described.ts'
import { evaluationOf } from './evaluationOf.ts'
import { namedFileIsHere } from './files/isHere.ts'
import { commandAnswer, commandBody } from './messages.ts'
import { Refused } from './refusal.ts'
import { askerOf, signedInOnly } from './session.ts'
import type { Env, World } from './world.ts'

export function commands(world: World) {
  return new Hono<Env>().post(
    '/:id/commands',
    described('Ask for something to happen, once per command id', commandAnswer),
    signedInOnly,
    taking('json', commandBody),
    async (c) => {
      const { id: key, expected, ...rest } = c.req.valid('json')
      const command = rest as Command
      const id = parseCommandId(key)
      if (!id) throw new Refused('badRequest', { fields: ['id'] })
      const evaluation = await evaluationOf(world, c)
      const named = command.type === 'assign' || command.type === 'appoint'
      if (named && !(await isKnown(world, command.person))) throw new Refused('noSuchPerson')
      if (!(await namedFileIsHere(world.files, evaluation.id, command)))
        throw new Refused('noSuchFile')
      const asked = { id, expected, command }
      const outcome = await world.evaluations.command(evaluation.id, askerOf(c).person, asked)
      return c.json(answerOf(outcome))
    },
  )
}

function answerOf(outcome: Outcome | undefined): Answer {
  if (!outcome) throw new Refused('noSuchEvaluation')
  if (isRefused(outcome))
    throw new Refused(
      outcome.refused,
      outcome.refused === 'proposalMoved' ? { open: outcome.open } : {},
    )
  if ('stale' in outcome) throw new Refused('stale', { version: outcome.stale.version })
  if ('failed' in outcome)
    throw new Refused(outcome.failed === 'reused' ? 'commandReused' : outcome.failed)
  return outcome.done
}

async function isKnown({ identity }: World, person: string): Promise<boolean> {
  return (await identity.people()).some(({ id }) => id === person)
}
