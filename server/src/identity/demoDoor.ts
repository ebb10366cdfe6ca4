import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** Nobody can have mail here (RFC 2606), so no real person comes in by the demo's door. */
const DEMO_DOMAIN = '@demo.samsyn.invalid'

/**
 * An ordinary session for a person of the demo. It has no URL: only the server itself can call it,
 * and when this is no demo it refuses that too.
 */
export function demoDoor({ open }: { open: boolean }) {
  return {
    id: 'demo-door',
    endpoints: {
      demoSignIn: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.strictObject({ email: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const { email } = ctx.body
          const found =
            open && email.endsWith(DEMO_DOMAIN)
              ? await internalAdapter.findUserByEmail(email)
              : undefined
          if (!found) throw new APIError('FORBIDDEN')
          // One browser is one person: whoever it was before is signed out.
          const before = await getSessionFromCtx(ctx)
          if (before && before.user.id !== found.user.id) {
            await internalAdapter.deleteSession(before.session.token)
          }
          const session = await internalAdapter.createSession(found.user.id)
          await setSessionCookie(ctx, { session, user: found.user })
          return ctx.json({ person: { id: found.user.id, name: found.user.name } })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
