import './Skeleton.css'

interface Props {
  /** Any CSS width: of the words that will stand here. */
  width?: string
  /** In the height of the real thing, so that nothing jumps. */
  height?: string
}

/** Holds the place of what is on its way. */
export function Skeleton({ width = '100%', height = '1em' }: Props) {
  return (
    <span className="ui-skeleton" style={{ inlineSize: width, blockSize: height }} aria-hidden />
  )
}
