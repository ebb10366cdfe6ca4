import { useLingui } from '@lingui/react/macro'

/** What stands at a place of a report, in words: "area-5/box" → "Område 5, rutan". */
export function usePlaceWords(): (at: string) => string {
  const { t } = useLingui()
  const parts: Record<string, string> = {
    about: t`Om Kommunkompassen`,
    'summary/evaluation': t`Utvärderingen`,
    'summary/result': t`Sammanfattning av resultat`,
    'summary/comparisons': t`Jämförelser`,
    'summary/comments': t`Sammanfattande kommentarer`,
    total: t`Totalt`,
    scores: t`Poängtabellerna`,
    comparison: t`Jämförelsens siffror`,
    earlier: t`Tidigare resultat`,
    followUp: t`Uppföljning`,
    footnotes: t`Fotnoter`,
    unplaced: t`Ingen plats`,
    'frame/heading': t`Rubrik`,
    'frame/runningHead': t`Sidhuvud`,
    'frame/pageNumber': t`Sidnummer`,
    'frame/contents': t`Innehållsförteckning`,
    'frame/cover': t`Omslag`,
    'frame/link': t`Länk`,
    'frame/columnHead': t`Tabellhuvud`,
    'frame/lead': t`Inledning`,
    'frame/picture': t`Diagram`,
    'frame/nothing': t`Tomt avsnitt`,
    'frame/examples': t`Goda exempel`,
    'frame/compared': t`Jämförelsens siffror`,
    box: t`rutan`,
    general: t`Allmänt`,
    strengths: t`Styrkor`,
    improvements: t`Förbättringsmöjligheter`,
  }
  return (at) => {
    const known = parts[at]
    if (known !== undefined) return known
    const [, no, part = '', key] = /^area-(\d)(?:\/([^/]+)(?:\/(.+))?)?$/.exec(at) ?? []
    if (no !== undefined) {
      const what = key ?? parts[part] ?? part
      return what === '' ? t`Område ${no}` : t`Område ${no}, ${what}`
    }
    const row = /^scores\/(.+)$/.exec(at)?.[1]
    if (row !== undefined) return t`Poäng ${row}`
    const note = /^footnote\/(\d+)$/.exec(at)?.[1]
    return note === undefined ? at : t`Fotnot ${note}`
  }
}

/** What a reader should look at, and why. */
export function useWarningWords(): (what: string) => string {
  const { t } = useLingui()
  const words: Record<string, string> = {
    chartLost: t`Ett diagram finns inte i texten.`,
    textCut: t`Texten slutar mitt i en mening.`,
    textLost: t`En del av raden verkar saknas.`,
    figureMissing: t`En siffra saknas.`,
    figureDiffers: t`Siffran är en annan än på ett annat ställe i rapporten.`,
    figureUnreadable: t`Siffran går inte att läsa.`,
    sumDiffers: t`Summan stämmer inte med raderna.`,
    rowMissing: t`En delfråga saknas i tabellen.`,
    rowUnknown: t`Delfrågan finns inte i någon känd mall.`,
    areaMissing: t`Ett område saknas.`,
    areaTwice: t`Området finns två gånger.`,
    sectionMissing: t`Ett avsnitt saknas.`,
    tableMissing: t`Områdets poängtabell saknas.`,
    columnsMixed: t`Två spalter kan ha blandats.`,
    footnoteLost: t`En fotnot har tappat sin plats eller sin text.`,
    orderOdd: t`Ordningen verkar fel; sidor kan ha bytt plats.`,
    letterBroken: t`Trasiga tecken.`,
    textUnplaced: t`Raden fick ingen plats i rapporten.`,
    templateUnknown: t`Rapporten följer ingen känd mall.`,
    outlineUnknown: t`Rubriken är inte känd.`,
  }
  return (what) => words[what] ?? what
}
