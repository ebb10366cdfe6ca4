import type { SubQuestionNo } from '@samsyn/scoring'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useEvaluationHere } from './evaluation.ts'

/** Plain links to the sub-questions, and what keeps the page when one of them is followed here. */
export function useRowLinks() {
  const { id } = useEvaluationHere()
  const router = useRouter()
  return {
    hrefFor: (no: SubQuestionNo): string =>
      router.buildLocation({
        to: '/e/$id/area/$n',
        params: { id, n: no.split('.')[0] ?? '' },
        search: { q: no },
      }).href,
    /** For `onClickCapture` of what holds the links. */
    followed: (event: MouseEvent): void => {
      const link = event.target instanceof Element && event.target.closest('a')
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
      // What is downloaded is no place in the page, nor what opens beside it.
      if (!link || elsewhere || link.hasAttribute('download') || link.target === '_blank') return
      event.preventDefault()
      void router.navigate({ href: link.getAttribute('href') ?? '/' })
    },
  }
}
