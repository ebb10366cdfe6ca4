import { useLingui } from '@lingui/react/macro'
import type { SubQuestionView } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import { type Announcement, announcementOf } from './announcement.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** Says aloud what has just happened to the sub-question at hand. */
export function LiveLine() {
  const { row } = usePanel()
  const news = useNews(row)
  const said = useNewsWords()
  return (
    <p role="status" className="ui-hidden">
      {news && said(news)}
    </p>
  )
}

function useNews(row: SubQuestionView): Announcement | undefined {
  const [news, setNews] = useState<Announcement>()
  const before = useRef(row)
  useEffect(() => {
    const fresh = announcementOf(before.current, row)
    before.current = row
    if (fresh) setNews(fresh)
  }, [row])
  return news
}

function useNewsWords(): (news: Announcement) => string {
  const { t } = useLingui()
  const { me } = usePanel()
  const words = useWords()
  return (news) => {
    switch (news.what) {
      case 'submitted': {
        const who = words.people(news.who, 'first')
        return news.who.includes(me) ? t`Din bedömning är inlämnad.` : t`${who} har lämnat in.`
      }
      case 'withdrawn': {
        const who = words.people(news.who, 'first')
        return news.who.includes(me)
          ? t`Din bedömning är tillbakatagen.`
          : t`${who} har tagit tillbaka sin bedömning.`
      }
      case 'revealed':
        return t`Bedömningarna är öppnade.`
      case 'proposed': {
        const who = words.who(news.who, 'first')
        const value = words.inPoints(news.value)
        return t`${who} föreslår ${value}.`
      }
      case 'agreedBy': {
        const who = words.people(news.who, 'first')
        return t`${who} håller med.`
      }
      case 'takenBack': {
        const who = words.people(news.who, 'first')
        return t`${who} håller inte längre med.`
      }
      case 'proposalVoid':
        return t`Förslaget gäller inte längre.`
      case 'escalated': {
        const who = words.who(news.who, 'first')
        return t`${who} har bett ledaren avgöra.`
      }
      case 'returned': {
        const who = words.who(news.who, 'first')
        return t`${who} har återlämnat delfrågan.`
      }
      case 'decided': {
        const value = words.inPoints(news.value)
        return news.by === 'agreement' ? t`Samsyn: ${value}.` : t`Ledaren har avgjort: ${value}.`
      }
    }
  }
}
