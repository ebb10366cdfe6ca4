import { createHash } from 'node:crypto'
import { mark } from './marks.ts'

/** What the second evaluator files, and names in the register. */
export const filed = fileOf('budget.txt', mark('file'))

function fileOf(name: string, text: string) {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { name, text, file: { sha256, name, size: Buffer.byteLength(text) } }
}
