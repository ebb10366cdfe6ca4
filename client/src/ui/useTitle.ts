import { useEffect } from 'react'

let title = 'Samsyn'
let news = 0

/** The page's title: where one is and what waits, the nearest first. */
export function useTitle(...parts: (string | undefined)[]): void {
  const own = [...parts.filter(Boolean), 'Samsyn'].join(' · ')
  useEffect(() => {
    title = own
    show()
  }, [own])
}

/** Before the title, as long as what calls this is shown: how much is new. Nothing where nothing is. */
export function useTitleCount(many: number): void {
  useEffect(() => {
    news = many
    show()
    return () => {
      news = 0
      show()
    }
  }, [many])
}

function show(): void {
  document.title = news > 0 ? `(${news}) ${title}` : title
}
