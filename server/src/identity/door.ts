import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * An ordinary session for somebody who has shown a link of ours. It has no URL: only the server
 * itself can call it, after it has looked at the link.
 */
export function door() {
  return {
    id: 'door',
    endpoints: {
      enter: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.strictObject({ person: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(ctx.body.person)
          if (!user) throw new APIError('FORBIDDEN')
          const session = await internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({})
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
