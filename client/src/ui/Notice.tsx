import type { ReactNode } from 'react'
import './Notice.css'

interface Props {
  title: ReactNode
  children?: ReactNode
  /** What one can do about it: buttons or links. */
  acts?: ReactNode
}

/** A whole place that has something to say instead of what one came for. */
export function Notice({ title, children, acts }: Props) {
  return (
    <div className="ui-notice">
      <h1 className="ui-notice-title">{title}</h1>
      {children && <div className="ui-notice-words">{children}</div>}
      {acts && <div className="ui-notice-acts">{acts}</div>}
    </div>
  )
}
