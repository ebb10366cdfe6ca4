import * as Radix from '@radix-ui/react-popover'
import type { ReactElement, ReactNode } from 'react'
import './Popover.css'

interface Props {
  /** The button that opens it; takes Radix's props. */
  trigger: ReactElement
  /** Names it for ears. */
  label: string
  align?: 'start' | 'center' | 'end'
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A small thing that floats beside what opened it, and goes when one looks elsewhere. */
export function Popover({ trigger, label, align = 'start', onOpenChange, children }: Props) {
  return (
    <Radix.Root {...(onOpenChange && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="ui-popover"
          align={align}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
