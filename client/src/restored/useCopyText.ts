import { useLingui } from '@lingui/react/macro'
import { areaOf, isTalk, type RoomName } from '@samsyn/document'
import type { KeptTexts } from '../connection/index.ts'

/** All that a page keeps as one plain text, each piece under the heading that it had. */
export function useCopyText(): (kept: KeptTexts) => string {
  const { t } = useLingui()
  const roots: Readonly<Record<string, string>> = {
    general: t`Allmänt`,
    strengths: t`Styrkor`,
    improvements: t`Förbättringsmöjligheter`,
    evaluation: t`Så gjordes utvärderingen`,
    result: t`Resultat`,
    comparisons: t`Jämförelser`,
    comments: t`Kommentarer`,
  }
  const headingOf = (root: string) =>
    roots[root] ?? root.replace(/^[a-z]+\//u, '').replaceAll('+', ', ')
  const roomName = (room: RoomName) => {
    const no = areaOf(room)
    if (no === undefined) return t`Sammanfattning`
    return isTalk(room) ? t`Område ${no}, gemensamma motiveringar` : t`Område ${no}`
  }

  return ({ rooms, unsent }) => {
    const pieces = [
      ...rooms.map(({ evaluation, room, texts }) => ({
        evaluation,
        heading: roomName(room),
        parts: texts.map(({ root, text }) => `${headingOf(root)}\n${text}`),
      })),
      ...unsent.map(({ evaluation, body }) => {
        const no = 'subQuestion' in body ? body.subQuestion : undefined
        const heading = no === undefined ? t`Inte skickat` : t`Delfråga ${no}, inte skickat`
        return { evaluation, heading, parts: writtenIn(body) }
      }),
    ].filter(({ parts }) => parts.length > 0)
    const many = new Set(pieces.map(({ evaluation }) => evaluation)).size > 1
    return pieces
      .map(({ evaluation, heading, parts }) => {
        const where = many ? `${t`Utvärdering ${evaluation}`} · ${heading}` : heading
        return [where.toLocaleUpperCase(), ...parts].join('\n\n')
      })
      .join('\n\n\n')
  }
}

/** What of a command somebody wrote: its texts, wherever in it they stand. */
function writtenIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return WRITTEN.has(key) && value.trim() !== '' ? [value.trim()] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => writtenIn(one, name))
}

const WRITTEN: ReadonlySet<string> = new Set(['rationale', 'note', 'reason'])
