import { Trans } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { fetched, type Progress } from './fetched.ts'

type State = { kind: 'idle' } | { kind: 'fetching'; progress: Progress } | { kind: 'failed' }

/**
 * T2. The whole history to keep: with its chain, for whoever wants to check it, and as a table. The
 * links are links, so that they can be opened and saved as any other.
 */
export function TakeAlong({ id }: { id: string }) {
  const [state, setState] = useState<State>({ kind: 'idle' })

  async function take(event: MouseEvent<HTMLAnchorElement>): Promise<void> {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (state.kind === 'fetching') return
    const { href, download } = event.currentTarget
    const progressed = (progress: Progress) => setState({ kind: 'fetching', progress })
    progressed({ bytes: 0, share: undefined })
    const file = await fetched(href, progressed)
    if (file) save(file, download)
    setState({ kind: file ? 'idle' : 'failed' })
  }

  const link = (ending: 'json' | 'csv') => ({
    className: 'ui-button ui-button-small',
    href: `/api/evaluations/${id}/trail.${ending}`,
    download: `samsyn-historik-${id}.${ending}`,
    onClick: (event: MouseEvent<HTMLAnchorElement>) => void take(event),
  })
  return (
    <div className="trail-take">
      <a {...link('csv')}>
        <Download aria-hidden />
        <Trans>Ladda ner historiken som tabell</Trans>
      </a>
      <a {...link('json')}>
        <Download aria-hidden />
        <Trans>Ladda ner historiken med kedja, för kontroll</Trans>
      </a>
      <p role="status" className="trail-soft">
        {state.kind === 'fetching' && <Fetching {...state.progress} />}
        {state.kind === 'failed' && <Trans>Historiken kunde inte laddas ner. Försök igen.</Trans>}
      </p>
    </div>
  )
}

function Fetching({ bytes, share }: Progress) {
  if (share !== undefined) return <Trans>Laddar ner, {share} procent …</Trans>
  const kilobytes = Math.round(bytes / 1000)
  return <Trans>Laddar ner, {kilobytes} kB …</Trans>
}

function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
