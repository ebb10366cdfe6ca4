import { deflateSync } from 'node:zlib'
import {
  type ReadingLimits,
  readFile,
  reading,
  readingLimits,
  type Unreadable,
} from '@samsyn/report/published'
import { templates } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { docxFile, packedZip, wordParagraph } from '../../support/docxFile.ts'
import { pageOf, pdfOf, plainPdf, streamOf } from '../../support/pdfFile.ts'

/** In a thread of its own, as everybody reads; it takes a while to start. */
async function whyNotBeside(bytes: Uint8Array, limits: Partial<ReadingLimits> = {}) {
  const read = await readFile({ bytes, known: templates, limits: { ...readingLimits, ...limits } })
  return 'unreadable' in read ? read.unreadable : 'read'
}

async function whyNot(bytes: Uint8Array, limits: Partial<ReadingLimits> = {}) {
  const read = await reading(bytes, templates, { ...readingLimits, ...limits }, () => {})
  return 'unreadable' in read ? read.unreadable : 'read'
}

const page = plainPdf([pageOf('Rapport om Ekbacka')])
const document = docxFile(wordParagraph('Rapport om Ekbacka'))
const letters = Buffer.from('Rapport om Ekbacka')

/** Twice as much as it says, or a thousand times as much as it is. */
const zeros = Buffer.alloc(8 * 1024 * 1024)
const lolz = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>`
const reaching = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&x;</w>`
const locked =
  '/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <6162636465666768616263646566676861626364656667686162636465666768> /U <6162636465666768616263646566676861626364656667686162636465666768> >>'

/** A hundred times what it is allowed to keep, in one stream of a page. */
function bombPdf(): Uint8Array {
  const drawn = deflateSync(Buffer.alloc(64 * 1024 * 1024, ' '))
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    streamOf(drawn, '/Filter /FlateDecode'),
  ])
}

test('files that are what they seem are read, by what they hold', async () => {
  const all = await Promise.all([page, document, letters].map((bytes) => whyNotBeside(bytes)))
  expect(all).toEqual(['read', 'read', 'read'])
})

test('a file that costs more than it may harms nobody but its own thread', async () => {
  const all = await Promise.all([
    whyNotBeside(bombPdf(), { beside: 32 }),
    whyNotBeside(page, { time: 1 }),
    whyNotBeside(docxFile('<w:p>'.repeat(60_000))),
  ])
  expect(all).toEqual(['tooCostly', 'tooCostly', 'damaged'])
})

test.each<[string, Uint8Array, Unreadable['unreadable'], Partial<ReadingLimits>?]>([
  ['nothing at all', new Uint8Array(), 'empty'],
  ['more than may be', letters, 'tooLarge', { file: 4 }],
  ['bytes of no kind', Uint8Array.from({ length: 500 }, (_, n) => (n * 37) % 256), 'wrongType'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'wrongType'],
  ['a ZIP of something else', packedZip([{ name: 'a.txt', body: 'a' }]), 'wrongType'],
  [
    'a document with programs in it',
    docxFile(wordParagraph('Rapport'), {
      name: '[Content_Types].xml',
      body: '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    }),
    'wrongType',
  ],
  ['a document that is cut off', document.subarray(0, document.length - 30), 'damaged'],
  ['a document whose parts are changed', changed(document), 'damaged'],
  ['a document of which a byte is another, and unpacks to another figure', misprinted(), 'damaged'],
  ['a ZIP that says it has no files', counted(0), 'wrongType'],
  ['a ZIP that says it has more files than it has', counted(1999), 'damaged'],
  ['a PDF with nothing behind its sign', Buffer.from('%PDF-1.7\n'), 'damaged'],
  ['a PDF under a password', plainPdf([pageOf('Rapport')], { trailer: locked }), 'encrypted'],
  [
    'a document under a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(64),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'encrypted',
  ],
  ['an old document of Word', Buffer.from('d0cf11e0a1b11ae1'.repeat(20), 'hex'), 'wrongType'],
  [
    'a ZIP that says it unpacks to terabytes',
    docxFile('', { name: 'word/media/a.png', body: 'a', said: 0xfffffff0 }),
    'unpacksTooFar',
  ],
  [
    'a ZIP that unpacks to more than it says',
    docxFile('', { name: 'word/styles.xml', body: zeros, said: 100 }),
    'unpacksTooFar',
  ],
  [
    'a part that is larger than any report',
    docxFile('', { name: 'word/styles.xml', body: zeros }),
    'unpacksTooFar',
    { part: 1024 * 1024 },
  ],
  [
    'a ZIP of more files than a report has',
    packedZip(Array.from({ length: 30 }, (_, n) => ({ name: `${n}`, body: '' }))),
    'unpacksTooFar',
    { entries: 20 },
  ],
  [
    'a ZIP with one file twice',
    docxFile('', { name: 'a.xml', body: '<a/>' }, { name: 'a.xml', body: '<b/>' }),
    'damaged',
  ],
  ['entities that multiply', docxFile('', { name: 'word/document.xml', body: lolz }), 'hasGrammar'],
  [
    'an entity that is a file of this machine',
    docxFile('', { name: 'word/document.xml', body: reaching }),
    'hasGrammar',
  ],
  [
    'XML in two bytes a letter, in which nobody sees a grammar',
    docxFile('', { name: 'word/document.xml', body: Buffer.from(`\uFEFF${lolz}`, 'utf16le') }),
    'damaged',
  ],
  ['more pages than a report has', plainPdf([[], []]), 'tooManyPages', { pages: 1 }],
  ['a PDF without a letter', plainPdf([[]]), 'noText'],
  ['a document without a letter', docxFile('<w:p/>'), 'noText'],
  ['more letters than a report has', page, 'tooCostly', { letters: 5 }],
])('%s is refused: %#', async (_, bytes, why, limits) => {
  expect(await whyNot(bytes, limits)).toBe(why)
})

test('no script of a PDF is run', async () => {
  const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\);) >>'
  expect(await whyNot(plainPdf([pageOf('Rapport')], { catalogue: script }))).toBe('read')
})

test('letters that need no marking in a document are letters', async () => {
  const body = '<w:p><w:r><w:t><![CDATA[1 < 2 & Rapport]]></w:t></w:r></w:p>'
  const read = await reading(docxFile(body), templates, readingLimits, () => {})
  expect('source' in read && read.source.lines.map(({ text }) => text)).toEqual(['1 < 2 & Rapport'])
})

test('a PDF is not believed how many pages it has', async () => {
  expect(await whyNot(plainPdf([pageOf('Rapport')], { count: 1_000_000_000 }))).toBe('read')
})

test('a ZIP within a ZIP is not opened', async () => {
  const inner = packedZip([{ name: 'a', body: zeros }])
  const outer = docxFile(wordParagraph('Rapport'), { name: 'word/embeddings/a.docx', body: inner })
  expect(await whyNot(outer, { part: 64 * 1024 })).toBe('read')
})

/** One whose checksum is not that of what is there, as where a byte of it has become another. */
function misprinted(): Uint8Array {
  const file = Buffer.from(document)
  file.writeUInt32LE(1, file.lastIndexOf('PK\x01\x02') + 16)
  return file
}

/** What its end says of how many files it has. */
function counted(files: number): Uint8Array {
  const file = Buffer.from(document)
  file.writeUInt16LE(files, file.length - 12)
  return file
}

/** With one byte in the middle of what is packed turned over. */
function changed(file: Uint8Array): Uint8Array {
  const other = Uint8Array.from(file)
  const at = Buffer.from(file).indexOf('word/document.xml') + 40
  other[at] = 255 - (other[at] ?? 0)
  return other
}
