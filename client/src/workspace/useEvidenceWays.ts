import { useRouter } from '@tanstack/react-router'
import { keyOfLink, type Ways } from '../evidence/index.ts'
import { placeOfText } from '../words/index.ts'
import { useEvaluationHere } from './evaluation.ts'
import { useRowLinks } from './useRowLinks.ts'

/** Where what evidence supports stands, as plain links. */
export function useEvidenceWays(): Ways {
  const { id } = useEvaluationHere()
  const router = useRouter()
  const { hrefFor } = useRowLinks()
  return {
    row: hrefFor,
    passage: (ref, link) => router.buildLocation(placeOfText(id, ref, keyOfLink(link))).href,
    point: (list, point) => router.buildLocation(placeOfText(id, list, point)).href,
    item: (no) =>
      router.buildLocation({
        to: '/e/$id/evidence',
        params: { id },
        search: { item: String(no) },
      }).href,
  }
}
