import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'

/** What somebody opened stays open from row to row, for as long as the page lives. */
const opened = new Set<string>()

interface Props {
  /** What is remembered as open or not: the same on every row. */
  name: string
  label: ReactNode
  /** Said beside the label whether it is open or not. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of the panel that one opens when one wants it. */
export function Disclosure({ name, label, aside, children }: Props) {
  const id = useId()
  const [open, setOpen] = useState(opened.has(name))

  function turn(): void {
    if (open) opened.delete(name)
    else opened.add(name)
    setOpen(!open)
  }

  return (
    <div className="judging-disclosure">
      <div className="judging-disclosure-head">
        <h3>
          <button
            type="button"
            className="judging-opener"
            aria-expanded={open}
            aria-controls={id}
            onClick={turn}
          >
            <ChevronRight aria-hidden />
            {label}
          </button>
        </h3>
        {aside && <span className="judging-note">{aside}</span>}
      </div>
      <div id={id} className="judging-disclosed" hidden={!open}>
        {open && children}
      </div>
    </div>
  )
}
