import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'

/** Somebody else's sign-in, by OpenID Connect, as whoever runs the server has agreed it with them. */
export interface Provider {
  /** Stands in the address to come back to: `/api/auth/callback/<id>`. */
  id: string
  /** On the button. */
  label: string
  issuer: string
  clientId: string
  clientSecret: string
}

/** So long a provider may take to say where its pages are, ms. */
const PATIENCE = 10_000

/**
 * An instance of the library for this alone, on the same tables: what it asks of a provider when it
 * begins is then waited for by nobody but who wants to sign in there.
 */
export function providerDoors(
  settings: BetterAuthOptions & { baseURL: string },
  providers: readonly Provider[],
  complain: (line: string) => void,
) {
  const failed = `${settings.baseURL}/sign-in?problem=provider`
  const auth = betterAuth({
    ...settings,
    // Whoever comes back with nonsense would fill the log; what went wrong stands in the address.
    logger: { disabled: true },
    onAPIError: { ...settings.onAPIError, errorURL: failed },
    account: {
      // The state lies in the browser that was sent, encrypted: nobody fills the tables by asking.
      storeStateStrategy: 'cookie',
      updateAccountOnSignIn: false,
      // By an e-mail that the provider has verified, and that an administrator or a lead has written here.
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    databaseHooks: {
      ...settings.databaseHooks,
      // Who it was is all that is wanted; what the tokens open is nothing of ours.
      account: { create: { before: async (account) => ({ data: { ...account, ...noTokens } }) } },
    },
    plugins: [
      genericOAuth({
        config: providers.map(({ id, label, issuer, clientId, clientSecret }) => ({
          providerId: id,
          name: label,
          discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          requireIdTokenVerification: true,
          clientId,
          clientSecret,
          tokenEndpointAuth: { method: 'client_secret_basic' as const },
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          disableSignUp: true,
          disableImplicitSignUp: true,
        })),
      }),
    ],
  })
  // Asked for again by who needs it.
  auth.$context.catch(() => {})

  return {
    handle: (request: Request) => auth.handler(request),

    /** Undefined where there is no such provider, or it does not answer. */
    async addressOf(provider: string, headers: Headers) {
      if (!providers.some(({ id }) => id === provider)) return undefined
      const asked = auth.api
        .signInSocial({
          body: {
            provider,
            callbackURL: `${settings.baseURL}/`,
            errorCallbackURL: failed,
            disableRedirect: true,
          },
          headers,
          asResponse: true,
        })
        .catch(() => undefined)
      const answer = await within(PATIENCE, asked)
      if (!answer?.ok) {
        complain(`${provider} does not say where its pages are`)
        return undefined
      }
      const { url } = (await answer.json()) as { url?: unknown }
      if (typeof url !== 'string') return undefined
      return { url, cookies: answer.headers.getSetCookie() }
    },
  }
}

const noTokens = { accessToken: null, refreshToken: null, idToken: null }

async function within<Value>(millis: number, wanted: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), millis)
    timer.unref()
  })
  try {
    return await Promise.race([wanted, late])
  } finally {
    clearTimeout(timer)
  }
}
