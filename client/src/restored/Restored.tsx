import { Trans, useLingui } from '@lingui/react/macro'
import { Copy, Download } from 'lucide-react'
import { useId } from 'react'
import type { KeptTexts } from '../connection/index.ts'
import { Button, Notice, saveTextFile, useCopying, useTitle } from '../ui/index.ts'
import { useCopyText } from './useCopyText.ts'
import './restored.css'

/**
 * The server has gone back to an earlier copy of its data. What this page has goes nowhere by itself;
 * it is offered to whoever sits at it.
 */
export function Restored({ kept }: { kept: KeptTexts }) {
  const { t } = useLingui()
  const label = useId()
  const text = useCopyText()(kept)
  const [copied, copy] = useCopying(text, t`Texten är kopierad.`)
  useTitle(t`Samsyn har återställts från en tidigare kopia`)

  const reload = (kind?: 'primary') => (
    <Button {...(kind && { kind })} onClick={() => location.reload()}>
      <Trans>Läs in sidan igen</Trans>
    </Button>
  )
  return (
    <main>
      <Notice
        title={<Trans>Samsyn har återställts från en tidigare kopia</Trans>}
        acts={
          text === '' ? (
            reload('primary')
          ) : (
            <>
              <Button kind="primary" onClick={() => void copy()}>
                <Copy aria-hidden />
                <Trans>Kopiera texten</Trans>
              </Button>
              <Button onClick={() => saveTextFile(text, 'samsyn.txt')}>
                <Download aria-hidden />
                <Trans>Spara som textfil</Trans>
              </Button>
              {reload()}
              <span role="status" className="restored-copied">
                {copied}
              </span>
            </>
          )
        }
      >
        {text === '' ? (
          <p>
            <Trans>
              Den här fliken har ingen text som kan saknas. Läs in sidan igen och logga in, så
              fortsätter du.
            </Trans>
          </p>
        ) : (
          <>
            <p>
              <Trans>
                Det som skrevs sedan kopian gjordes kan saknas på servern. Fliken har kvar texten
                nedan, men skickar den inte: det som står på servern ska ingen råka skriva över.
                Också bedömningar och beslut sedan dess kan saknas: se efter vad som står när du är
                tillbaka.
              </Trans>
            </p>
            <p>
              <Trans>
                Ta med dig texten, läs in sidan igen, logga in och för in det som saknas.
              </Trans>
            </p>
          </>
        )}
      </Notice>
      {text !== '' && (
        <section className="restored-copy" aria-labelledby={label}>
          <h2 id={label}>
            <Trans>Text från den här fliken</Trans>
          </h2>
          <textarea readOnly rows={16} aria-labelledby={label} value={text} />
        </section>
      )}
    </main>
  )
}
