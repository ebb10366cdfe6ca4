import { type EvaluationId, parseEvaluationId } from '@samsyn/document'
import { isOpenShare } from '@samsyn/scoring'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { World } from '../world.ts'
import type { Entries } from './entry.ts'
import type { Admission, Reader } from './reader.ts'
import { tokenHash } from './token.ts'

/** Finds out who knocks. Asked anew for every page, and of every open page when anything moves. */
export type Door = (c: Context) => Promise<Admission>

type Knocked = Pick<World, 'evaluations' | 'identity' | 'outside'> & {
  entries: Entries
  now: () => number
}

/** `/share/:token`: whoever has the link, and the passcode where there is one. */
export function doorOfLinks({ evaluations, outside, entries, now }: Knocked): Door {
  return async (c) => {
    const token = c.req.param('token') ?? ''
    const hash = tokenHash(token)
    const key = hash === undefined ? undefined : await outside.shares.find(hash)
    const outward = key && (await evaluations.outward(key.evaluation))
    const share = key && outward?.releases.shares.get(key.share)
    if (!outward || !share || !isOpenShare(share, now())) return { refused: 'gone' }
    const base = `/share/${token}`
    const { evaluation, passcodeHash } = key
    if (share.passcode !== (passcodeHash !== null)) return { refused: 'gone' }
    if (
      passcodeHash !== null &&
      !entries.isGood(share.share, getCookie(c, entryCookie(share.share)))
    )
      return {
        asked: 'passcode',
        base,
        lock: { evaluation, share: share.share, hash: passcodeHash, until: share.until },
      }
    return { reader: { evaluation, outward, base, by: { kind: 'share', share } } }
  }
}

/** `/outside/:evaluation`: the municipality's people, signed in. */
export function doorOfContacts({ evaluations, identity }: Knocked): Door {
  return async (c) => {
    const me = await identity.signedIn(c.req.raw.headers)
    if (!me) return { refused: 'signIn' }
    const evaluation = parseEvaluationId(c.req.param('evaluation') ?? '')
    const outward = evaluation && (await evaluations.outward(evaluation))
    // Whether there is one that is not theirs is not told.
    if (!evaluation || !outward?.contacts.includes(me.id)) return { refused: 'noAccess' }
    const by = { kind: 'contact', person: me.id, session: me.session } as const
    return { reader: { evaluation, outward, base: `/outside/${evaluation}`, by } }
  }
}

/** Whether somebody who was let in would be let in still. */
export async function maysStill(
  { evaluations, now }: Pick<Knocked, 'evaluations' | 'now'>,
  { evaluation, by }: Pick<Reader, 'evaluation' | 'by'>,
): Promise<boolean> {
  const outward = await outwardOf(evaluations, evaluation)
  if (!outward) return false
  if (by.kind === 'contact') return outward.contacts.includes(by.person)
  const share = outward.releases.shares.get(by.share.share)
  return share !== undefined && isOpenShare(share, now())
}

async function outwardOf(evaluations: Knocked['evaluations'], id: EvaluationId) {
  return evaluations.outward(id).catch(() => undefined)
}

export function entryCookie(share: string): string {
  return `samsyn-share-${share}`
}
