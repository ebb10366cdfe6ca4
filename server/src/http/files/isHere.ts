import { type EvaluationId, fileTypeOf, safeFileName } from '@samsyn/document'
import type { Command } from '@samsyn/scoring'
import type { FileStore } from '../../store/index.ts'

/**
 * Whether the file that a command names, if it names one, is here as the command says: the rules know
 * of files only what is said of them.
 */
export async function namedFileIsHere(
  files: FileStore,
  id: EvaluationId,
  command: Command,
): Promise<boolean> {
  if (command.type !== 'addEvidence' && command.type !== 'changeEvidence') return true
  const file = command.item.kind === 'document' ? command.item.file : null
  if (!file) return true
  const head = await files.head(id, file.sha256)
  const isNamed = safeFileName(file.name) === file.name && fileTypeOf(file.name) !== undefined
  return isNamed && head?.size === file.size
}
