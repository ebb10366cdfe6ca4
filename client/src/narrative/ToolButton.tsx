import type { LucideIcon } from 'lucide-react'
import type { ComponentPropsWithRef } from 'react'

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'name'> {
  name: string
  keys?: string | undefined
  icon: LucideIcon
  small?: boolean | undefined
  pressed?: boolean | undefined
  disabled?: boolean
  act?: () => void
}

/** One button of the toolbar. Which of them Tab comes to is the toolbar's to say. */
export function ToolButton({
  name,
  keys,
  icon: Icon,
  small,
  pressed,
  disabled,
  act,
  ...rest
}: Props) {
  const said = keys ? `${name} (${keys})` : name
  return (
    <button
      type="button"
      {...rest}
      className="narrative-tool"
      title={said}
      aria-label={said}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        if (disabled) return
        act?.()
        rest.onClick?.(event)
      }}
    >
      <Icon aria-hidden data-small={small || undefined} />
    </button>
  )
}
