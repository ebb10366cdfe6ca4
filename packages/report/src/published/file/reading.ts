import type { Template } from '@samsyn/scoring'
import type { ImportedReport } from '../importedReport.ts'
import { readPublished } from '../readPublished.ts'
import type { Source } from '../source.ts'
import { sourceOfText } from '../sourceOfText.ts'
import { fileKind } from './fileKind.ts'
import type { ReadingLimits } from './limits.ts'
import { textOf } from './textOf.ts'
import { CannotRead, type Unreadable } from './unreadable.ts'

export interface ReadReport {
  imported: ImportedReport
  source: Source
}

/**
 * What a file says, in this thread and with all its time: `readFile` is for whoever has neither to
 * give away.
 */
export async function reading(
  bytes: Uint8Array,
  known: readonly Template[],
  limits: ReadingLimits,
  told: (done: number, all: number) => void,
): Promise<ReadReport | Unreadable> {
  try {
    const source = await sourceOf(bytes, limits, told)
    return { imported: readPublished(source, known), source }
  } catch (error) {
    if (error instanceof CannotRead) return { unreadable: error.why }
    throw error
  }
}

async function sourceOf(
  bytes: Uint8Array,
  limits: ReadingLimits,
  told: (done: number, all: number) => void,
): Promise<Source> {
  if (bytes.length === 0) throw new CannotRead('empty')
  if (bytes.length > limits.file) throw new CannotRead('tooLarge')
  switch (fileKind(bytes)) {
    case 'pdf':
      // Each is heavy; only one of them is needed.
      return (await import('./pdf/readPdf.ts')).readPdf(bytes, limits, told)
    case 'docx':
      return (await import('./docx/readDocx.ts')).readDocx(bytes, limits)
    case 'txt':
      return printedSource(textOf(bytes), limits)
    case 'sealed':
      throw new CannotRead('encrypted')
    case undefined:
      throw new CannotRead('wrongType')
  }
}

function printedSource(text: string, limits: ReadingLimits): Source {
  if (text.length > limits.letters) throw new CannotRead('tooCostly')
  if (!/[\p{L}\d]/u.test(text)) throw new CannotRead('noText')
  const source = sourceOfText(text)
  if (source.lines.length > limits.lines) throw new CannotRead('tooCostly')
  return source
}
