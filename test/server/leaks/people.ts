import { demoPeople } from '@samsyn/server'
import type { Person } from '@samsyn/server/identity'
import { personIdOf } from '../../support/appScene.ts'

/** Whose judgement differs between the two runs. */
export const owner = 'evaluator-1'

/**
 * Everybody who must not be able to tell: the other evaluator, one who is recused from area 3, the
 * others of the team, who has no part in it, and who is not signed in.
 */
export const readers = [
  'evaluator-2',
  'evaluator-3',
  'lead',
  'observer',
  'administrator',
  'municipality',
  'stranger',
  'nobody',
] as const
export type Reader = (typeof readers)[number]
/** Somebody of the municipality who has a link, once there is one. */
export const linked = 'reader'
export type Who = Reader | typeof owner | typeof linked

/** All whom the server knows. */
export const people: readonly Person[] = [
  ...demoPeople.map(({ person, name, email, administrator }) => {
    return { id: personIdOf(person), name, email, administrator }
  }),
  {
    id: personIdOf('stranger'),
    name: 'Stina Frisk',
    email: 'stranger@demo.samsyn.invalid',
    administrator: false,
  },
]
