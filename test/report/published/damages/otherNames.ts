import { sourceOfText } from '@samsyn/report/published'
import type { Damaged } from './damaged.ts'

const NAMES: readonly [which: string, from: RegExp, to: string][] = [
  ['areas by another word', /^( ?)(?:Område|Fokusområde) (?=\d)/gmu, '$1Kapitel '],
  ['areas without their word', /^( ?)(?:Område|Fokusområde) (?=\d)/gmu, '$1'],
  ['areas without their number', /^( ?)(?:Område|Fokusområde) \d /gmu, '$1'],
  ['areas in another language', /^( ?)Område (?=\d)/gmu, '$1Fokusområde '],
  ['boxes by other words', /^(?:Rubriker|Overskrifter)\s+Po.ng\s*$/gmu, 'Delområde   Resultat'],
  ['no head of a box', /^(?:Rubriker|Overskrifter)\s+Po.ng\s*$/gmu, ''],
  ['columns in another language', /Uppnått Max( Procent)?/gu, 'Oppnådd Maks$1'],
  ['columns by other words', /(?:Uppnått|Oppnådd) Ma(?:x|ks)( Pro.ent)?/gu, 'Resultat Möjligt$1'],
  ['no heads of columns', /(?:Uppnått|Oppnådd) Ma(?:x|ks)( Pro.ent)?/gu, ''],
  [
    'the tables by another name',
    /^( ?)4\. (?:Översikt av poäng\p{L}+|Poengoversikt)/gmu,
    '$15. Bilaga: poäng',
  ],
  ['the tables without a name', /^( ?)4\. (?:Översikt av poäng\p{L}+|Poengoversikt)/gmu, ''],
  ['general by another name', /^(?:Allmänt|Generelt)\s*$/gmu, 'Bakgrund'],
  ['no general', /^(?:Allmänt|Generelt)\s*$/gmu, ''],
  ['points by another word', /(\d) po.ng/gu, '$1 p.'],
]

/** All of a kind of number, from one to the next. */
const NUMBERS: readonly [which: string, from: RegExp][] = [
  ['of areas', /^( ?(?:Område|Fokusområde) )(\d)()/gmu],
  ['of tables', /^( ?)([1-8])(\.\s+\p{Lu}.*(?:Uppnått|Oppnådd|medborgare))/gmu],
  ['of rows', /^( ?)([1-8])(\.\d .*\d)/gmu],
]

/** The outline by other names and under other numbers. */
export function* otherNames(text: string): Generator<Damaged> {
  const replaced = (from: RegExp, to: string | ((...found: string[]) => string)) => () =>
    sourceOfText(text.replace(from, to as string))
  for (const [which, from, to] of NAMES)
    yield { kind: 'other headings', which, made: replaced(from, to) }
  const next = (no: number) => (no % 8) + 1
  for (const [which, from] of NUMBERS)
    yield {
      kind: 'other numbers',
      which,
      made: replaced(from, (_, word = '', no = '', rest = '') => word + next(Number(no)) + rest),
    }
  yield {
    kind: 'other numbers',
    which: 'rows without',
    made: replaced(/^ ?[1-8]\.\d (.*\d)/gmu, '$1'),
  }
  yield {
    kind: 'other numbers',
    which: 'rows from 1',
    made: replaced(/^( ?)[1-8]\.(\d .*\d)/gmu, '$1$2'),
  }
  for (let no = 1; no <= 8; no += 1) {
    const area = new RegExp(`^( ?(?:Område|Fokusområde) )${no}`, 'mu')
    yield { kind: 'one other number', which: `area ${no}`, made: replaced(area, `$1${next(no)}`) }
    yield { kind: 'one other number', which: `area ${no}, no such`, made: replaced(area, '$19') }
    for (let place = 1; place <= 5; place += 1)
      for (const other of ['1.1', '3.2', '8.5', '9.1', '5.9', '55.1'])
        yield {
          kind: 'one other number',
          which: `row ${no}.${place} as ${other}`,
          made: replaced(new RegExp(`^( ?)${no}\\.${place} (?=.*\\d)`, 'mu'), `$1${other} `),
        }
  }
}
