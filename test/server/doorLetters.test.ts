import { doorLetterFor, smtpPost } from '@samsyn/server/mail'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { mailbox } from '../support/mailbox.ts'

const asked = {
  kind: 'invitation',
  person: { name: 'Annika', email: 'annika@samsyn.example' },
  address: 'https://samsyn.example/invitation#AAAAAAAAAAAAAAAAAAAAAA',
  locale: 'sv',
} as const

test('an invitation says how to take it up, and that it is nobody else’s', () => {
  expect(doorLetterFor(asked)).toEqual({
    to: { name: 'Annika', address: 'annika@samsyn.example' },
    subject: 'Du är inbjuden till Samsyn',
    text: `Öppna länken för att ta emot inbjudan:\n\n${asked.address}\n\nLänken fungerar en gång, inom fjorton dagar. Skicka den inte vidare: den som öppnar den blir du.\n`,
  })
})

test('in three languages, each its own', () => {
  const all = (['sv', 'nb', 'en'] as const).flatMap((locale) =>
    (['link', 'invitation'] as const).map((kind) => doorLetterFor({ ...asked, kind, locale })),
  )
  expect(new Set(all.map((letter) => letter?.subject)).size).toBe(6)
  expect(new Set(all.map((letter) => letter?.text)).size).toBe(6)
})

test.each(['annika', 'a@b.se, c@d.se', 'a@b.se\r\nBcc: c@d.se', 'A <a@b.se>', ''])(
  'to %j there is no letter',
  (email) => {
    expect(doorLetterFor({ ...asked, person: { name: 'A', email } })).toBeUndefined()
  },
)

test('whatever somebody is called, the letter goes to one address and has no header of theirs', async () => {
  const box = await mailbox()
  onTestFinished(() => box.close())
  const server = { host: box.host, port: box.port, secure: false, auth: undefined }
  const post = smtpPost(server, { name: 'Samsyn', address: 'samsyn@samsyn.example' })
  onTestFinished(() => post.close())
  const nasty = fc.array(
    fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      '\u2028',
      '\0',
      ':',
      'Bcc: c@d.se',
      '<',
      '>',
      ',',
      '"',
      'å',
      'x',
    ),
    { maxLength: 12 },
  )
  let letters = 0
  await fc.assert(
    fc.asyncProperty(nasty, async (parts) => {
      const letter = doorLetterFor({ ...asked, person: { ...asked.person, name: parts.join('') } })
      if (!letter) throw new Error('none')
      await post.send(letter)
      letters += 1
      const { to, head } = await box.letterTo(asked.person.email, letters)
      expect(to).toEqual([asked.person.email])
      const names = head
        .split('\r\n')
        .filter((line) => !/^\s/.test(line))
        .map((line) => line.split(':')[0])
      expect(names.toSorted()).toEqual(usual.toSorted())
    }),
    { numRuns: 40 },
  )
})

const usual = [
  'From',
  'To',
  'Subject',
  'Message-ID',
  'Content-Transfer-Encoding',
  'Date',
  'MIME-Version',
  'Content-Type',
  'Auto-Submitted',
]
