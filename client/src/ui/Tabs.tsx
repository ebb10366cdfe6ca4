import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import './Tabs.css'

export interface Tab<Key extends string> {
  key: Key
  name: ReactNode
  content: () => ReactNode
}

interface Props<Key extends string> {
  /** Names the row of tabs for ears. */
  label: string
  tabs: readonly Tab<Key>[]
  at: Key
  onAt: (key: Key) => void
}

/**
 * Several things in one place, of which one shows: the WAI-ARIA tabs, followed by the arrows. A
 * single one needs no row of tabs.
 */
export function Tabs<Key extends string>({ label, tabs, at, onAt }: Props<Key>) {
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const here = tabs.find(({ key }) => key === at) ?? tabs[0]
  if (!here) return null
  if (tabs.length === 1) return here.content()

  function onKeyDown(event: KeyboardEvent): void {
    const to = nextTab(
      event.key,
      tabs.findIndex(({ key }) => key === here?.key),
      tabs.length,
    )
    const tab = to === undefined ? undefined : tabs[to]
    if (!tab || to === undefined) return
    event.preventDefault()
    onAt(tab.key)
    const button = row.current?.children[to]
    if (button instanceof HTMLElement) button.focus()
  }

  return (
    <>
      <div ref={row} role="tablist" aria-label={label} className="ui-tabs">
        {tabs.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === here.key}
            aria-controls={`${id}-panel`}
            tabIndex={key === here.key ? 0 : -1}
            className="ui-tab"
            onClick={() => onAt(key)}
            onKeyDown={onKeyDown}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${here.key}`}>
        {here.content()}
      </div>
    </>
  )
}

/** Which tab a key leads to, around the ends; undefined for keys that are none of theirs. */
function nextTab(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count
    case 'ArrowLeft':
      return (at + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
