import type { Context } from 'hono'

/**
 * For what strangers read: nothing from anywhere else, no code but our own file, nowhere to be framed
 * but where it says so; not kept, not indexed.
 */
export function outsideHeaders(c: Context, frameAncestors: "'none'" | "'self'" = "'none'"): void {
  const nonce = nonceOf(c)
  c.header(
    'content-security-policy',
    [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${frameAncestors}`,
    ].join('; '),
  )
  c.header('x-frame-options', frameAncestors === "'none'" ? 'DENY' : 'SAMEORIGIN')
  c.header('x-robots-tag', 'noindex, nofollow, noarchive')
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'no-store')
}

/** Of this one answer; styles that stand in a page bear it. */
export function nonceOf(c: Context): string {
  return c.get('secureHeadersNonce') ?? ''
}
