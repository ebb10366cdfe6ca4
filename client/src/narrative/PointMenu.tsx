import { Trans, useLingui } from '@lingui/react/macro'
import * as Radix from '@radix-ui/react-popover'
import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { VisuallyHidden } from '../ui/index.ts'
import '../ui/Popover.css'
import './points.css'
import { itemsIn, pointOf } from './points/items.ts'
import { heardOf, type PointEvents } from './points/pointEvents.ts'
import { aboutWhich, moveTo, setAbout } from './points/pointsOf.ts'

/** What the page knows of the points of an area. */
export interface AboutPoints {
  /** The sub-questions that a point may be about. */
  subQuestions: readonly { no: string; name: string }[]
  /** Asks what a point rests on. Without it there is nothing to ask. */
  onLinks?: (point: string) => void
}

interface Props extends AboutPoints {
  editor: Editor
  text: Y.XmlFragment
  awareness: Awareness
}

/** What can be done with a strength or an improvement, beside the one that was asked about. */
export function PointMenu({ editor, text, awareness, subQuestions, onLinks }: Props) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<PointEvents['ask']>()
  const [said, setSaid] = useState('')
  const beside = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const { dom } = editor.view
    const stops = [
      heardOf(dom, 'ask', (detail) => {
        beside.current = detail.beside
        setAsked(detail)
      }),
      heardOf(dom, 'moved', ({ place, of }) => setSaid(t`Punkten är nu nummer ${place} av ${of}.`)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [editor, t])
  const place = asked ? itemsIn(text).findIndex((item) => pointOf(item) === asked.point) : -1
  const last = itemsIn(text).length - 1
  const about = asked && aboutWhich(text, asked.point)
  const close = () => setAsked(undefined)
  const move = (by: number) => {
    if (asked) moveTo({ view: editor.view, text, awareness }, asked.point, place + by)
    close()
  }
  return (
    <>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <Radix.Root open={asked !== undefined && place >= 0} onOpenChange={close}>
        <Radix.Anchor virtualRef={beside as { current: HTMLElement }} />
        <Radix.Portal>
          <Radix.Content
            className="ui-popover narrative-edits point-menu"
            align="start"
            sideOffset={6}
            collisionPadding={8}
            aria-label={t`Punkten`}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              editor.view.focus()
            }}
          >
            <fieldset className="point-subjects">
              <legend>
                <Trans>Handlar om</Trans>
              </legend>
              {subQuestions.map(({ no, name }) => (
                <button
                  key={no}
                  type="button"
                  className="narrative-edit"
                  aria-pressed={about === no}
                  onClick={() => {
                    if (asked) setAbout(text, asked.point, about === no ? null : no)
                    close()
                  }}
                >
                  <span className="point-no">{no}</span> {name}
                </button>
              ))}
            </fieldset>
            {onLinks && (
              <button
                type="button"
                className="narrative-edit"
                onClick={() => {
                  if (asked) onLinks(asked.point)
                  close()
                }}
              >
                <Trans>Underlag och stöd …</Trans>
              </button>
            )}
            {place > 0 && (
              <button type="button" className="narrative-edit" onClick={() => move(-1)}>
                <Trans>Flytta upp</Trans> <kbd>Alt+↑</kbd>
              </button>
            )}
            {place < last && (
              <button type="button" className="narrative-edit" onClick={() => move(1)}>
                <Trans>Flytta ned</Trans> <kbd>Alt+↓</kbd>
              </button>
            )}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </>
  )
}
