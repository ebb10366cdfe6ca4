import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'

/** So many letters are undone at once; those that are typed, to the end of their word. */
const LETTERS = 20
/** What is typed without spaces ends somewhere too. */
const MOST_LETTERS = 60

/**
 * What one undo takes back. Yjs counts all that comes within half a second of what came before it
 * as one step, whatever it is: a text that is written and then deleted by mistake would be gone for
 * good. Here only letters typed one after the other, or erased one after the other, are one step,
 * and not many of them; everything else that is done is a step by itself.
 */
export function undoSteps(): Plugin {
  return new Plugin<Run>({
    key,
    state: { init: () => ({ step: 0 }), apply: (transaction, run) => next(run, transaction) },
    view: () => ({
      update: ({ state }, before) => {
        if (key.getState(state)?.step === key.getState(before)?.step) return
        yUndoPluginKey.getState(state)?.undoManager.stopCapturing()
      },
    }),
  })
}

/** The same for Tiptap, looked at before the text is written to the shared document. */
export const steppedUndo = Extension.create({
  name: 'undoSteps',
  priority: 1001, // Collaboration has 1000
  addProseMirrorPlugins: () => [undoSteps()],
})

const key = new PluginKey<Run>('undoSteps')

/** What is being done just now, and in which step: they are counted. */
interface Run {
  step: number
  act?: 'typing' | 'erasing' | undefined
  /** How many letters in this step. */
  letters?: number
  /** Where the next letter of the run would be; unknown after something came from another. */
  at?: number | undefined
  /** Which letter it is that several keys make together. */
  composition?: unknown
}

function next(run: Run, transaction: Transaction): Run {
  // What keeps the text in shape belongs to what it was done for.
  if (!transaction.docChanged || transaction.getMeta('appendedTransaction')) return run
  if (transaction.getMeta(ySyncPluginKey)) return { ...run, at: undefined }
  const composition: unknown = transaction.getMeta('composition')
  const change = lettersOf(transaction)
  const typed: Run = {
    step: run.step,
    composition,
    ...(change && {
      act: change.written ? 'typing' : 'erasing',
      letters: change.written.length || change.erased,
      at: change.from + change.written.length,
    }),
  }
  const goesOn =
    (composition !== undefined && composition === run.composition) ||
    (change && run.act === typed.act && isNextTo(run, change) && !isLong(run, change.written))
  if (!goesOn) return { ...typed, step: run.step + 1 }
  return { ...typed, letters: (run.letters ?? 0) + (typed.letters ?? 0) }
}

/** Letters that take the place of others. */
interface Letters {
  from: number
  erased: number
  written: string
}

/** What is done to the letters of one block; undefined where more than that is done. */
function lettersOf(transaction: Transaction): Letters | undefined {
  const { steps, before } = transaction
  const [step, other] = steps
  const event: unknown = transaction.getMeta('uiEvent') // 'paste', 'drop' or 'cut'
  if (event || other || !(step instanceof ReplaceStep)) return undefined
  const { from, to, slice } = step
  const erased = before.textBetween(from, to).length
  const written = slice.content.textBetween(0, slice.content.size)
  return erased === to - from && written.length === slice.size
    ? { from, erased, written }
    : undefined
}

/** One letter more, where the last one was. */
function isNextTo({ at }: Run, { from, erased, written }: Letters): boolean {
  if (written) return erased === 0 && (at ?? from) === from
  // A letter may be two of these.
  return erased <= 2 && (at === undefined || at === from || at === from + erased)
}

function isLong({ act, letters = 0 }: Run, written: string): boolean {
  if (act === 'erasing') return letters >= LETTERS
  return letters >= MOST_LETTERS || (letters >= LETTERS && /^\s/u.test(written))
}
