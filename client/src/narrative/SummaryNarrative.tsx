import { useLingui } from '@lingui/react/macro'
import { type SummaryText, summaryTexts, textOf } from '@samsyn/document'
import type { Editor } from '@tiptap/react'
import { type ReactNode, useId, useState } from 'react'
import type { Room } from '../connection/index.ts'
import { TextEditor } from './TextEditor.tsx'
import { Toolbar } from './Toolbar.tsx'
import { notesBefore, useNoteCounts } from './useNoteCounts.ts'
import { WordCounts } from './WordCounts.tsx'

interface Props {
  /** Synced once. */
  room: Room
  /** The template's, in which the report is written. */
  language: string
  mayWrite: boolean
  /** What stands between a text's heading and the text. */
  under?: (name: SummaryText) => ReactNode
}

/** The texts of chapter 2 in reading order, each an editor of its own. */
export function SummaryNarrative({ room, language, mayWrite, under }: Props) {
  const { t } = useLingui()
  const id = useId()
  const words = useSummaryWords()
  const [editor, setEditor] = useState<Editor>()
  const counts = useNoteCounts(room.doc, summaryTexts)
  return (
    <div className="narrative">
      {mayWrite && <Toolbar editor={editor} />}
      {summaryTexts.map((name) => (
        <section key={name} data-root={name}>
          <h2 id={`${id}-${name}`}>{words[name].heading}</h2>
          {under?.(name)}
          <TextEditor
            room={room}
            fragment={textOf(room.doc, name)}
            labelledBy={`${id}-${name}`}
            language={language}
            placeholder={mayWrite ? words[name].invites : t`Ingen text ännu.`}
            mayWrite={mayWrite}
            slashMenu
            notesBefore={notesBefore(counts, name)}
            onFocus={setEditor}
          />
        </section>
      ))}
      <WordCounts
        room="summary"
        texts={summaryTexts.map((root) => ({ root, heading: words[root].heading }))}
        language={language}
      />
    </div>
  )
}

/** The headings of chapter 2, and what each empty text asks for. */
export function useSummaryWords(): Record<SummaryText, { heading: string; invites: string }> {
  const { t } = useLingui()
  return {
    evaluation: {
      heading: t`Så gjordes utvärderingen`,
      invites: t`Vad som lästes, vilka som intervjuades och när.`,
    },
    result: { heading: t`Resultat`, invites: t`Det viktigaste i resultatet.` },
    comparisons: {
      heading: t`Jämförelser`,
      invites: t`Mot andra kommuner, och mot förra gången.`,
    },
    comments: { heading: t`Kommentarer`, invites: t`Det som i övrigt bör sägas.` },
  }
}
