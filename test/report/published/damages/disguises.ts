import { sourceOfText } from '@samsyn/report/published'
import type { Damaged } from './damaged.ts'

/** The whole text in another dress. */
export function* disguises(text: string): Generator<Damaged> {
  for (const [which, dressed] of Object.entries(DRESSES))
    yield { kind: 'another encoding', which, made: () => sourceOfText(dressed(text)) }
}

const DRESSES: Readonly<Record<string, (text: string) => string>> = {
  'UTF-8 taken for Latin-1': latin,
  'UTF-8 taken for Windows': (text) => new TextDecoder('windows-1252').decode(Buffer.from(text)),
  'UTF-8 taken for Latin-1 twice': (text) => latin(latin(text)),
  'Latin-1 taken for UTF-8': (text) => Buffer.from(text, 'latin1').toString('utf8'),
  'accents lost': (text) => text.replace(/[åäöÅÄÖæøÆØ]/gu, '\ufffd'),
  'accents as question marks': (text) => text.replace(/[åäöÅÄÖæøÆØ]/gu, '?'),
  'accents left out': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'letters and accents apart': (text) => text.normalize('NFD'),
  ligatures: (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  'soft hyphens': (text) => text.replace(/(\p{Ll}{4})(?=\p{Ll}{4})/gu, '$1\u00ad'),
  'hard blanks': (text) => text.replaceAll(' ', '\u00a0'),
  'narrow blanks': (text) => text.replaceAll(' ', '\u202f'),
  'wide blanks': (text) => text.replace(/ (?=\d)/gu, '\u2003'),
  tabs: (text) => text.replace(/ (?=\d)/gu, '\t'),
  'lines of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'lines of old Macintoshes': (text) => text.replaceAll('\n', '\r'),
  'lines of a mark of their own': (text) => text.replaceAll('\n', '\u2028'),
  'form feeds': (text) => text.replace(/^ (?=\S)/gmu, '\f'),
  'marks of byte order': (text) => `\ufeff${text.replace(/\n\n/gu, '\n\ufeff\n')}`,
  'nothing wide between letters': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b'),
  'nothing wide between digits': (text) => text.replace(/(?<=\d)(?=\d)/gu, '\u200b'),
  'joiners between digits': (text) => text.replace(/(?<=\d)(?=\d)/gu, '\u2060'),
  'marks of direction': (text) => text.replace(/\d+/gu, '\u200e$&\u200f'),
  'digits of full width': (text) =>
    text.replace(/\d/gu, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
  'digits of Arabic': (text) => text.replace(/\d/gu, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
  'raised digits': (text) => text.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))),
  'capitals only': (text) => text.toUpperCase(),
  'no blank lines': (text) => text.replace(/\n\s*\n/gu, '\n'),
  'blank lines everywhere': (text) => text.replaceAll('\n', '\n\n'),
  'controls everywhere': (text) => text.replace(/ /gu, ' \u0000'),
}

function latin(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
