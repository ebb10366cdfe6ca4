import { fileTypeOf, safeFileName } from '@samsyn/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['Översiktsplan 2030.pdf', 'Översiktsplan 2030.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\Anna\\plan.docx', 'plan.docx'],
  ['plan\r\nSet-Cookie: a=b.pdf', 'plan Set-Cookie_ a=b.pdf'],
  ['he sade "ja".pdf', 'he sade _ja_.pdf'],
  ['rapport\u202Efdp.exe', 'rapportfdp.exe'],
  ['a\u200Bb\uFEFFc.csv', 'abc.csv'],
  ['half\ud83d.pdf', 'half.pdf'],
  ['A\u030Arsredovisning.pdf', 'Årsredovisning.pdf'],
  ['. .dold.pdf', 'dold.pdf'],
  ['slut.pdf. . ', 'slut.pdf'],
  ['CON.pdf', 'underlag-CON.pdf'],
  ['.pdf', 'pdf'],
  ['///', 'underlag'],
  [`${'å'.repeat(500)}.xlsx`, `${'å'.repeat(120)}.xlsx`],
])('%j is kept as %j', (name, kept) => {
  expect(safeFileName(name)).toBe(kept)
})

test('whatever the name, what is kept is safe, short, well-formed and kept as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const kept = safeFileName(name)
      expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\<>:"|?*]/u)
      expect(kept).toMatch(/^[^. ].*$/u)
      expect(kept).not.toMatch(/\p{Cs}/u)
      expect([...kept].length).toBeLessThanOrEqual(140)
      expect(safeFileName(kept)).toBe(kept)
    }),
  )
})

test.each([
  ['a.pdf', 'pdf'],
  ['a.PDF', 'pdf'],
  ['bild.JPEG', 'jpg'],
  ['a.pdf.exe', undefined],
  ['a.html', undefined],
  ['a.svg', undefined],
  ['a.docm', undefined],
  ['a.constructor', undefined],
  ['pdf', undefined],
  ['', undefined],
])('%j is of type %s', (name, type) => {
  expect(fileTypeOf(name)).toBe(type)
})
