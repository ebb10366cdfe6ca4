import { resolve } from 'node:path'
import { z } from 'zod'
import { readProviders } from './environmentProviders.ts'
import type { Provider } from './identity/index.ts'
import { type MailServer, mailServerOf, type Sender, senderOf } from './mail/mailServer.ts'

/** What the process was started with. Read once, by `main.ts` alone. */
export interface Environment {
  /** 0 lets the system choose a free one. */
  port: number
  host: string
  /** Absolute. */
  dataFolder: string
  /** Where people reach the server when that is not by its own address; without a trailing slash. */
  publicUrl: string | undefined
  demo: boolean
  /** Who says it may see `/metrics`. */
  metricsToken?: string | undefined
  /** Where letters are handed over, and who they are from; undefined where none are sent. */
  mail?: { server: MailServer; from: Sender } | undefined
  /** Others at whom people may sign in; left out where there are none. */
  providers?: readonly Provider[] | undefined
  /** The least important lines that the log still says. */
  logLevel: LogLevel
}

export type LogLevel = (typeof logLevels)[number]
const logLevels = ['error', 'warn', 'info', 'debug'] as const

export type EnvironmentReading = { environment: Environment } | { wrong: string }

const flag = z
  .enum(['1', 'true', 'yes', '0', 'false', 'no', ''])
  .transform((text) => text === '1' || text === 'true' || text === 'yes')

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(8787),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine((text) => URL.parse(text)?.pathname === '/')
    .transform((text) => new URL(text).origin)
    .optional(),
  DEMO: flag.default(false),
  METRICS_TOKEN: z.string().min(16).optional(),
  MAIL_URL: z
    .string()
    .transform((text, context) => mailServerOf(text) ?? wrong(context))
    .optional(),
  MAIL_FROM: z
    .string()
    .transform((text, context) => senderOf(text) ?? wrong(context))
    .optional(),
  LOG_LEVEL: z.enum(logLevels).optional(),
})

function wrong(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom' })
  return z.NEVER
}

/** All that are read; what else is set is somebody else's. */
export const variableNames: readonly string[] = Object.keys(schema.shape)

/** What may stand in each, for the one line that a wrong value gets. */
const expected: Record<keyof typeof schema.shape, string> = {
  PORT: 'a port number, 0 to 65535',
  HOST: 'the name or address to listen on, such as 127.0.0.1',
  DATA_DIR: 'the folder to keep data in, such as ./data',
  PUBLIC_URL: 'an http or https address without a path, such as https://samsyn.example',
  DEMO: '1 or 0',
  METRICS_TOKEN: 'at least 16 characters',
  MAIL_URL:
    'a mail server such as smtps://user:password@mail.example, with % signs for what is special in them',
  MAIL_FROM: 'an address such as samsyn@example.se or Samsyn <samsyn@example.se>',
  LOG_LEVEL: 'error, warn, info or debug',
}

/** A wrong one may still be a secret, and is not said back. */
const secrets: readonly string[] = ['METRICS_TOKEN', 'MAIL_URL']

/** Paths are taken from `folder`, where the process was started. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  folder: string,
): EnvironmentReading {
  if (variables.DATABASE_URL)
    return {
      wrong:
        'DATABASE_URL is not supported by this version: it keeps its data in DATA_DIR (SQLite).',
    }
  const read = schema.safeParse(variables)
  if (!read.success) {
    const name = read.error.issues[0]?.path[0] as keyof typeof expected
    const said = secrets.includes(name) ? '' : `=${JSON.stringify(variables[name])}`
    return { wrong: `${name}${said}: expected ${expected[name]}.` }
  }
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, DEMO, METRICS_TOKEN, LOG_LEVEL } = read.data
  const { MAIL_URL, MAIL_FROM } = read.data
  if (DEMO && !isLoopback(HOST))
    return {
      wrong: `DEMO signs anybody in, so it listens on this computer only: HOST=${HOST} is refused. Set DEMO=0 to serve for real.`,
    }
  if (DEMO && PUBLIC_URL !== undefined)
    return {
      wrong:
        'DEMO signs anybody in, so it has no public address: PUBLIC_URL is refused. Set DEMO=0 to serve for real.',
    }
  if ((MAIL_URL === undefined) !== (MAIL_FROM === undefined))
    return { wrong: 'MAIL_URL and MAIL_FROM belong together: one of them is missing.' }
  const elsewhere = readProviders(variables)
  if ('wrong' in elsewhere) return elsewhere
  const { providers } = elsewhere
  if (providers.length > 0 && PUBLIC_URL === undefined)
    return {
      wrong:
        'Providers send people back to PUBLIC_URL, which is missing. Without it, leave out OIDC_….',
    }
  if (MAIL_URL && PUBLIC_URL === undefined)
    return {
      wrong: 'Mail leads people to PUBLIC_URL, which is missing. Without it, leave out MAIL_URL.',
    }
  return {
    environment: {
      port: PORT,
      host: HOST,
      dataFolder: resolve(folder, DATA_DIR),
      publicUrl: PUBLIC_URL,
      demo: DEMO,
      metricsToken: METRICS_TOKEN,
      mail: MAIL_URL && MAIL_FROM && { server: MAIL_URL, from: MAIL_FROM },
      providers: providers.length > 0 ? providers : undefined,
      // The demo's lines stand among words for whoever started it: only what is wrong is said.
      logLevel: LOG_LEVEL ?? (DEMO ? 'warn' : 'info'),
    },
  }
}

/** Whether a host name or address reaches this computer only. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
  )
}
