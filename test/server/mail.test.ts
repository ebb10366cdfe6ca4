import type { EvaluationId } from '@samsyn/document'
import { type PersonId, personId } from '@samsyn/scoring'
import { readEnvironment } from '@samsyn/server'
import {
  Caller,
  letterFor,
  mailServerOf,
  NotSent,
  Outbox,
  type Post,
  senderOf,
  smtpPost,
} from '@samsyn/server/mail'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mailSink } from '../support/mailSink.ts'

const told = {
  person: { name: 'Annika Nyström', email: 'annika@samsyn.example' },
  municipality: 'Älvhamra',
  year: 2026,
  address: 'https://samsyn.example/e/alvhamra-2026/comments',
  locale: 'sv',
} as const

describe('a letter', () => {
  test('says that something waits, where, and nothing else', () => {
    expect(letterFor(told)).toEqual({
      to: { name: 'Annika Nyström', address: 'annika@samsyn.example' },
      subject: 'Något väntar på dig i Älvhamra 2026',
      text: 'Något väntar på dig i utvärderingen Älvhamra 2026. Du ser vad här:\n\nhttps://samsyn.example/e/alvhamra-2026/comments\n\nSamsyn skickar inte innehåll med e-post.\n',
    })
  })

  test.each([
    ['nb', 'Noe venter på deg i Älvhamra 2026'],
    ['en', 'Something waits for you in Älvhamra 2026'],
  ] as const)('is in the language of its reader: %s', (locale, subject) => {
    expect(letterFor({ ...told, locale })?.subject).toBe(subject)
  })

  test('whatever a municipality or a person is called, a header stays one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (town, name) => {
        const evil = `${town}\r\nBcc: x@samsyn.example`
        const letter = letterFor({ ...told, municipality: evil, person: { ...told.person, name } })
        expect(`${letter?.subject}${letter?.to.name}`).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      }),
    )
  })

  test.each([
    'annika@samsyn.example\r\nBcc: x@samsyn.example',
    'annika@samsyn.example, x@samsyn.example',
    'Annika <annika@samsyn.example>',
    '"a b"@samsyn.example',
    'annika',
    '',
  ])('is not written to %j', (email) => {
    expect(letterFor({ ...told, person: { name: 'A', email } })).toBeUndefined()
  })
})

describe('the mail server', () => {
  test.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, secure: false, auth: undefined }],
    ['smtps://mail.example/', { host: 'mail.example', port: 465, secure: true, auth: undefined }],
    [
      'smtps://sam%40x:a%2Fb@mail.example:2465',
      { host: 'mail.example', port: 2465, secure: true, auth: { user: 'sam@x', pass: 'a/b' } },
    ],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false, auth: undefined }],
  ])('%s', (text, server) => expect(mailServerOf(text)).toEqual(server))

  test.each([
    'mail.example',
    'https://mail.example',
    'smtp://',
    'smtp://mail.example/path',
    'smtp://mail.example?secure=1',
    'smtp://user:%@mail.example',
    'smtp://:password@mail.example',
  ])('%s is none', (text) => expect(mailServerOf(text)).toBeUndefined())

  test.each([
    ['samsyn@example.se', { name: '', address: 'samsyn@example.se' }],
    ['Samsyn <samsyn@example.se>', { name: 'Samsyn', address: 'samsyn@example.se' }],
    ['samsyn', undefined],
    ['A <a@b.se>, C <c@d.se>', undefined],
    ['Samsyn\r\nBcc: x@y.se <samsyn@example.se>', undefined],
  ])('a sender: %j', (text, sender) => expect(senderOf(text)).toEqual(sender))
})

describe('a wrong environment stops the start with one line', () => {
  const right = {
    MAIL_URL: 'smtps://sam:hemligt@mail.example',
    MAIL_FROM: 'samsyn@example.se',
    PUBLIC_URL: 'https://samsyn.example',
  }
  test('a right one is read', () => {
    const read = readEnvironment(right, '/')
    expect(read).toHaveProperty('environment.mail.server.host', 'mail.example')
  })

  test.each([
    ['MAIL_URL', { MAIL_URL: 'smtps://sam:hemligt@mail.example/hemligt' }],
    ['MAIL_FROM', { MAIL_FROM: 'nobody' }],
    ['MAIL_URL and MAIL_FROM belong together', { MAIL_FROM: undefined }],
    ['MAIL_URL and MAIL_FROM belong together', { MAIL_URL: undefined }],
    ['PUBLIC_URL, which is missing', { PUBLIC_URL: undefined }],
  ])('%s', (named, wrong) => {
    const read = readEnvironment({ ...right, ...wrong }, '/')
    if (!('wrong' in read)) throw new Error('it was taken')
    expect(read.wrong).toContain(named)
    expect(read.wrong).not.toMatch(/hemligt|\n/)
  })
})

describe('by SMTP', () => {
  const from = { name: 'Samsyn', address: 'samsyn@example.se' }

  test('a letter arrives as it was written, to one person alone', async () => {
    const sink = await mailSink()
    onTestFinished(() => sink.close())
    const post = smtpPost(serverAt(sink.port), from)
    onTestFinished(() => post.close())
    const name = 'Annika\r\nBcc: x@samsyn.example'
    const municipality = 'Älvhamra\r\nBcc: y@samsyn.example\r\n\r\nEn hälsning'
    const letter = letterFor({ ...told, municipality, person: { ...told.person, name } })
    if (!letter) throw new Error('no letter')
    await post.send(letter)
    const [handed, ...more] = sink.handed
    expect(more).toEqual([])
    expect(handed).toMatchObject({ from: 'samsyn@example.se', to: ['annika@samsyn.example'] })
    const [head = ''] = (handed?.raw ?? '').split('\r\n\r\n')
    expect(head).not.toMatch(/^(bcc|cc):/im)
    expect(head).toMatch(/^Auto-Submitted: auto-generated/m)
  })

  test.each([
    ['550 nobody of that name', true],
    ['451 later', false],
  ])(
    'what the mail server says to it, %s, is told without whose it was',
    async (refusing, final) => {
      const sink = await mailSink({ refusing })
      onTestFinished(() => sink.close())
      const post = smtpPost(serverAt(sink.port), from)
      onTestFinished(() => post.close())
      const letter = letterFor(told)
      if (!letter) throw new Error('no letter')
      const failure: unknown = await post.send(letter).catch((error) => error)
      expect(failure).toMatchObject({ code: refusing.slice(0, 3), final })
      expect(String(failure)).not.toContain('annika')
    },
  )

  test('nobody there is a failure that passes', async () => {
    const sink = await mailSink()
    await sink.close()
    const post = smtpPost(serverAt(sink.port), from)
    onTestFinished(() => post.close())
    const letter = letterFor(told)
    if (!letter) throw new Error('no letter')
    expect(await post.send(letter).catch((error) => error)).toMatchObject({ final: false })
  })
})

describe('the outbox', () => {
  test('tries again later, a few times, and says so without anybody’s address', async () => {
    const { box, sent, lines, timers } = outbox(() => new NotSent('ECONNECTION', false))
    box.put(letter())
    for (const wait of [60_000, 300_000, 1_800_000]) {
      await expect.poll(() => timers.map(({ millis }) => millis)).toEqual([wait])
      timers.shift()?.act()
    }
    await expect.poll(() => lines.at(-1)?.message).toBe('a mail was given up')
    expect(sent).toHaveLength(4)
    expect(JSON.stringify(lines)).not.toContain('samsyn.example')
  })

  test('what will never be taken is not tried again', async () => {
    const { box, sent, lines, timers } = outbox(() => new NotSent('550', true))
    box.put(letter())
    await expect.poll(() => lines.length).toBe(1)
    expect([sent.length, timers.length]).toEqual([1, 0])
  })

  test('one after the other, in order', async () => {
    const { box, sent } = outbox(() => undefined)
    box.put(letter('1'))
    box.put(letter('2'))
    await expect.poll(() => sent.map(({ subject }) => subject)).toEqual(['1', '2'])
  })
})

const id = 'alvhamra' as EvaluationId
const [annika, bjorn] = [personId.parse('annika'), personId.parse('bjorn')]
const MINUTE = 60_000

describe('who is told', () => {
  test('whoever was named and does not come by, once', async () => {
    const { caller, told, calls, pass } = team()
    calls.set(annika, [mention(7)])
    await caller.happened(id)
    await pass(4 * MINUTE)
    expect(told).toEqual([])
    await pass(2 * MINUTE)
    await pass(300 * MINUTE)
    expect(told).toEqual([annika])
  })

  test('nobody who is there, or comes by before it is time', async () => {
    const { caller, told, calls, pass } = team()
    caller.hereChanged(id, new Set([annika]))
    calls.set(annika, [mention(7)])
    calls.set(bjorn, [mention(7)])
    await caller.happened(id)
    caller.hereChanged(id, new Set([annika, bjorn]))
    caller.hereChanged(id, new Set())
    await caller.happened(id)
    await pass(10 * MINUTE)
    expect(told).toEqual([])
  })

  test('not again within the hour, and after it of what came meanwhile', async () => {
    const { caller, told, calls, pass } = team()
    calls.set(annika, [mention(7)])
    await caller.happened(id)
    await pass(6 * MINUTE)
    calls.set(annika, [mention(8), mention(7)])
    await caller.happened(id)
    await pass(50 * MINUTE)
    expect(told).toEqual([annika])
    await pass(11 * MINUTE)
    expect(told).toEqual([annika, annika])
  })

  test('not of what has been looked at, is old, or is gone', async () => {
    const { caller, told, calls, seen, pass } = team()
    calls.set(annika, [mention(7)])
    calls.set(bjorn, [mention(7)])
    await caller.happened(id)
    seen.set(annika, 7)
    calls.delete(bjorn)
    await pass(6 * MINUTE)
    calls.set(bjorn, [{ seq: 8, at: -1 }])
    await caller.happened(id)
    await pass(6 * MINUTE)
    expect(told).toEqual([])
  })
})

function serverAt(port: number) {
  return { host: '127.0.0.1', port, secure: false, auth: undefined }
}

function letter(subject = 's') {
  return { to: { name: 'Annika', address: 'annika@samsyn.example' }, subject, text: '' }
}

function outbox(fails: () => NotSent | undefined) {
  const sent: Parameters<Post['send']>[0][] = []
  const lines: { message: string }[] = []
  const timers: { millis: number; act: () => void }[] = []
  const box = new Outbox({
    post: {
      async send(one) {
        sent.push(one)
        const failure = fails()
        if (failure) throw failure
      },
      close: () => {},
    },
    later: (millis, act) => {
      timers.push({ millis, act })
      return () => {}
    },
    log: { warn: (fields, message) => lines.push({ ...fields, message }) },
  })
  onTestFinished(() => box.close())
  return { box, sent, lines, timers }
}

function mention(seq: number) {
  return { at: 5, seq }
}

function team() {
  let now = 0
  const told: PersonId[] = []
  const calls = new Map<PersonId, { at: number; seq: number }[]>()
  const seen = new Map<PersonId, number>()
  const caller = new Caller({
    team: async () => [annika, bjorn],
    calls: async (_, person) => calls.get(person) ?? [],
    seen: async (_, person) => seen.get(person) ?? 0,
    tell: async (_, person) => void told.push(person),
    now: () => now,
  })
  const pass = async (millis: number) => {
    now += millis
    await caller.tick()
  }
  return { caller, told, calls, seen, pass }
}
