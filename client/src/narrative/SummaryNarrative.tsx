import { useLingui } from '@lingui/react/macro'
import { type SummaryText, summaryTexts, textOf } from '@samsyn/document'
import type { Editor } from '@tiptap/react'
import { type ReactNode, useId, useState } from 'react'
import type { Room } from '../connection/index.ts'
import { InterviewOffer } from './InterviewOffer.tsx'
import { TextEditor } from './TextEditor.tsx'
import { type OnComment, Toolbar } from './Toolbar.tsx'
import { notesBefore, useNoteCounts } from './useNoteCounts.ts'
import { WordCounts } from './WordCounts.tsx'

interface Props {
  /** Synced once. */
  room: Room
  /** The template's, in which the report is written. */
  language: string
  mayWrite: boolean
  /** Something is to be said of a text. Without it nobody can. */
  onComment: OnComment | undefined
  /** What stands between a text's heading and the text. */
  under?: (name: SummaryText) => ReactNode
}

/** The texts of chapter 2 in reading order, each an editor of its own. */
export function SummaryNarrative({ room, language, mayWrite, onComment, under }: Props) {
  const { t } = useLingui()
  const id = useId()
  const words = useSummaryWords()
  const [editor, setEditor] = useState<Editor>()
  const counts = useNoteCounts(room.doc, summaryTexts)
  return (
    <div className="narrative">
      {mayWrite && <Toolbar editor={editor} onComment={onComment} />}
      {summaryTexts.map((name) => (
        <section key={name} data-root={name}>
          <h2 id={`${id}-${name}`}>{words[name].heading}</h2>
          <p className="narrative-about">{words[name].about}</p>
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
            offer={
              name === 'evaluation' && language === 'sv'
                ? (own) => <InterviewOffer editor={own} />
                : undefined
            }
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

/** What the page says of a text of chapter 2. */
interface SummaryWords {
  heading: string
  /** What belongs into it. */
  about: string
  /** Stands in it while it is empty. */
  invites: string
}

/** The headings of chapter 2, what belongs under each, and what each empty text asks for. */
export function useSummaryWords(): Record<SummaryText, SummaryWords> {
  const { t } = useLingui()
  return {
    evaluation: {
      heading: t`Så gjordes utvärderingen`,
      about: t`När utvärderingen gjordes och av vilka, vilka dokument och webbplatser som lästes och hur många som intervjuades. Roller och grupper, aldrig namn.`,
      invites: t`Vad som lästes, vilka som intervjuades och när.`,
    },
    result: {
      heading: t`Resultat`,
      about: t`Kommunens samlade bild: summan, de starkaste områdena och de som har mest att vinna. Siffrorna hämtas ur kapitel 4 och behöver inte räknas upp.`,
      invites: t`Det viktigaste i resultatet.`,
    },
    comparisons: {
      heading: t`Jämförelser`,
      about: t`Mot vilka kommuner och vilka år. Delfrågor kan ha ändrats mellan mallarna, så jämför områden och summor.`,
      invites: t`Mot andra kommuner, och mot förra gången.`,
    },
    comments: {
      heading: t`Kommentarer`,
      about: t`Det som läsaren behöver veta för att förstå bedömningen: avgränsningar, sådant som var på gång och vad som hänt efter besöket.`,
      invites: t`Det som i övrigt bör sägas.`,
    },
  }
}
