import { useLingui } from '@lingui/react/macro'
import * as Radix from '@radix-ui/react-dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { focusRest } from './focusRest.ts'
import './Dialog.css'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  /** A sentence under the title: what happens, and who it concerns. */
  description?: ReactNode
  children: ReactNode
}

/** A question that must be answered before anything else goes on. */
export function Dialog(props: Props) {
  return <Floating {...props} place="ui-dialog" />
}

/** What is a panel on a wide screen and comes up from below on a narrow one. */
export function Sheet(props: Props) {
  return <Floating {...props} place="ui-sheet" />
}

function Floating({ open, onOpenChange, title, description, children, place }: Props & Place) {
  const { t } = useLingui()
  const undescribed = description ? {} : { 'aria-describedby': undefined }
  // Radix gives the focus back to its own trigger only, and our dialogs are opened from anywhere.
  const opener = useRef<Element>(null)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="ui-overlay" />
        <Radix.Content
          className={place}
          {...undescribed}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement
            if (place === 'ui-dialog') focusFirstField(event)
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            giveBack(opener.current)
          }}
        >
          <header className="ui-dialog-head">
            <Radix.Title className="ui-dialog-title">{title}</Radix.Title>
            <Radix.Close
              className="ui-button ui-button-quiet ui-dialog-close"
              aria-label={t`Stäng`}
            >
              <X aria-hidden />
            </Radix.Close>
          </header>
          {description && (
            <Radix.Description className="ui-dialog-description">{description}</Radix.Description>
          )}
          <div className="ui-dialog-body">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/**
 * To what opened it; where that is gone, because of what was done here, to the place that the page
 * keeps for it.
 */
function giveBack(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  else focusRest()
}

/** A dialog with something to fill in begins there; Radix would begin at the cross. */
function focusFirstField(event: Event): void {
  if (!(event.currentTarget instanceof HTMLElement)) return
  const field = event.currentTarget.querySelector<HTMLElement>('input, select, textarea')
  if (!field) return
  event.preventDefault()
  field.focus()
}

interface Place {
  place: 'ui-dialog' | 'ui-sheet'
}
