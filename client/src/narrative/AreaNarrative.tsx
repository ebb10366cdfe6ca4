import { Trans, useLingui } from '@lingui/react/macro'
import { isList, type TextName, textNames, textOf } from '@samsyn/document'
import {
  type AreaView,
  type SubQuestionNo,
  standardText,
  type TemplateArea,
  type TemplateSection,
} from '@samsyn/scoring'
import type { Editor } from '@tiptap/react'
import { type ReactNode, useId, useState } from 'react'
import { type Room, useOutlines } from '../connection/index.ts'
import { earlierNotes } from './earlierNotes.ts'
import { Offer } from './Offer.tsx'
import { SectionHead } from './SectionHead.tsx'
import { TextEditor } from './TextEditor.tsx'
import { type OnComment, Toolbar } from './Toolbar.tsx'
import { notesBefore, useNoteCounts } from './useNoteCounts.ts'
import { WordCounts } from './WordCounts.tsx'
import './narrative.css'

interface Props {
  /** Synced once: an editor that mounts before writes its own empty text over the shared one. */
  room: Room
  area: TemplateArea
  /** The id of the template that the area is of. */
  template: string
  view: AreaView
  /** The template's, in which the report is written. */
  language: string
  mayWrite: boolean
  /** The sub-question that the panel shows. */
  selected: SubQuestionNo | undefined
  /** The caret came into a section's text. */
  onCaret: (section: TemplateSection) => void
  /** A sub-question was asked for by name. */
  onPick: (subQuestion: SubQuestionNo) => void
  /** What a strength or an improvement rests on was asked for. Without it nobody can ask. */
  onPointLinks?: (point: string) => void
  /** Something is to be said of a text. Without it nobody can. */
  onComment: OnComment | undefined
  /** What stands between a text's heading and the text. */
  under?: (name: TextName) => ReactNode
}

/** The texts of one area in reading order, each an editor of its own. */
export function AreaNarrative({
  room,
  area,
  template,
  view,
  language,
  mayWrite,
  selected,
  onCaret,
  onPick,
  onPointLinks,
  onComment,
  under,
}: Props) {
  const { t } = useLingui()
  const id = useId()
  const [editor, setEditor] = useState<Editor>()
  const names = textNames(area.sections.map(({ key }) => key))
  const counts = useNoteCounts(room.doc, names)
  const standard = standardText(template, area.no)
  const earlier = earlierNotes(useOutlines(), `area-${area.no}`)
  const text = (name: TextName, labelledBy: string, placeholder: string) => ({
    room,
    fragment: textOf(room.doc, name),
    list: isList(name),
    points: isList(name)
      ? { subQuestions: area.subQuestions, ...(onPointLinks && { onLinks: onPointLinks }) }
      : undefined,
    labelledBy,
    language,
    placeholder: mayWrite ? placeholder : t`Ingen text ännu.`,
    mayWrite,
    slashMenu: true,
    notesBefore: earlier + notesBefore(counts, name),
  })
  return (
    <div className="narrative">
      {mayWrite && <Toolbar editor={editor} onComment={onComment} />}
      <section data-root="general">
        <h2 id={`${id}-general`}>
          <Trans>Allmänt</Trans>
        </h2>
        {under?.('general')}
        <TextEditor
          {...text('general', `${id}-general`, t`Skriv om området i stort.`)}
          offer={(own, empty) =>
            empty && standard.length > 0 ? (
              <Offer
                editor={own}
                act={t`Infoga mallens text`}
                onAct={() => insertParagraphs(own, standard)}
              >
                <Trans>Mallen har en kort text att utgå från, skriven för Samsyn.</Trans>
              </Offer>
            ) : null
          }
          onFocus={setEditor}
        />
      </section>
      {area.sections.map((section) => (
        <section key={section.key} data-section={section.key} data-root={`section/${section.key}`}>
          <SectionHead
            id={`${id}-${section.key}`}
            section={section}
            language={language}
            subQuestions={area.subQuestions.filter(({ no }) => section.subQuestions.includes(no))}
            rows={view.subQuestions}
            selected={selected}
            onPick={onPick}
          />
          {under?.(`section/${section.key}`)}
          <TextEditor
            {...text(
              `section/${section.key}`,
              `${id}-${section.key}`,
              t`Skriv om ${section.heading.toLocaleLowerCase('sv')}.`,
            )}
            onFocus={(focused) => {
              setEditor(focused)
              onCaret(section)
            }}
          />
        </section>
      ))}
      <div className="narrative-lists">
        <section data-root="strengths">
          <h2 id={`${id}-strengths`}>
            <Trans>Styrkor</Trans>
          </h2>
          {under?.('strengths')}
          <TextEditor
            {...text('strengths', `${id}-strengths`, t`Det kommunen gör väl.`)}
            onFocus={setEditor}
          />
        </section>
        <section data-root="improvements">
          <h2 id={`${id}-improvements`}>
            <Trans>Förbättringsmöjligheter</Trans>
          </h2>
          {under?.('improvements')}
          <TextEditor
            {...text('improvements', `${id}-improvements`, t`Det kommunen kan utveckla.`)}
            onFocus={setEditor}
          />
        </section>
      </div>
      <WordCounts
        room={`area-${area.no}`}
        texts={[
          { root: 'general', heading: t`Allmänt` },
          ...area.sections.map(({ key, heading }) => ({ root: `section/${key}`, heading })),
          { root: 'strengths', heading: t`Styrkor` },
          { root: 'improvements', heading: t`Förbättringsmöjligheter` },
        ]}
        language={language}
      />
    </div>
  )
}

/** In the place of nothing, as one step that can be undone. */
function insertParagraphs(editor: Editor, paragraphs: readonly string[]): void {
  const { schema, doc, tr } = editor.state
  const { paragraph } = schema.nodes
  if (!paragraph) return
  const blocks = paragraphs.map((words) => paragraph.create(null, schema.text(words)))
  editor.view.dispatch(tr.replaceWith(0, doc.content.size, blocks))
  editor.commands.focus('end')
}
