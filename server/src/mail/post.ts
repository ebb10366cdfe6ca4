import nodemailer from 'nodemailer'
import type { Letter } from './letter.ts'
import type { MailServer, Sender } from './mailServer.ts'

/** Carries one letter at a time. */
export interface Post {
  /** Rejects with a `NotSent` where the letter did not get through. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** Says how it failed and never whose letter it was. */
export class NotSent extends Error {
  /** The mail server's own word that it will never take this letter. */
  readonly final: boolean
  /** Such as ECONNECTION, or the mail server's three digits. */
  readonly code: string

  constructor(code: string, final: boolean) {
    super(`not sent: ${code}`)
    this.code = code
    this.final = final
  }
}

/** So long a mail server may take for each step, ms. */
const PATIENCE = 20_000

/** By SMTP. What is said to sign in is said over TLS only, but on this computer. */
export function smtpPost(server: MailServer, from: Sender): Post {
  const { host, port, secure, auth } = server
  const transport = nodemailer.createTransport({
    host,
    port,
    secure,
    ...(auth && { auth, requireTLS: !secure && !isHere(host) }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        throw notSent(error)
      }
    },
    close: () => transport.close(),
  }
}

function notSent(error: unknown): NotSent {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  if (typeof responseCode === 'number') return new NotSent(`${responseCode}`, responseCode >= 550)
  return new NotSent(typeof code === 'string' ? code : 'unknown', false)
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}
