import { useLingui } from '@lingui/react/macro'

/** A day as people say it. */
export function Day({ at }: { at: number }) {
  const { i18n } = useLingui()
  const words = i18n.date(new Date(at), { day: 'numeric', month: 'long', year: 'numeric' })
  return <time dateTime={new Date(at).toISOString()}>{words}</time>
}
