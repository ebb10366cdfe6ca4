import { Trans, useLingui } from '@lingui/react/macro'
import type { Locale, PairAgreement } from '@samsyn/scoring'
import { useLayoutEffect, useRef, useState } from 'react'
import { type PlotLine, type PlotPoint, plotOf } from './plot.ts'
import { pointsSaid, signedPoints, wholePoints } from './pointsOfHundred.ts'

interface Props {
  pair: PairAgreement
  first: string
  second: string
}

/** One's differences over one's means, drawn as wide as there is room. The figures stand below it. */
export function AgreementPlot({ pair, first, second }: Props) {
  const { t } = useLingui()
  const [frame, width] = useWidth()
  const mean = pair.all.meanDifference
  const height = 340
  const plot = plotOf(pair.rows, mean.state === 'computed' ? mean.value : undefined, pair.limits, {
    width,
    height,
  })
  const middle = (plot.left + plot.right) / 2
  return (
    <div className="agreement-plot" ref={frame}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={t`Skillnaden mellan ${first} och ${second} i varje delfråga över medelvärdet av de två. Siffrorna står i tabellen nedanför.`}
      >
        {plot.up.map(({ points, y }) => (
          <g key={points}>
            <line
              className={points === 0 ? 'agreement-zero' : 'agreement-grid'}
              x1={plot.left}
              x2={plot.right}
              y1={y}
              y2={y}
            />
            <text x={plot.left - 8} y={y} textAnchor="end" dominantBaseline="middle">
              {wholePoints(points)}
            </text>
          </g>
        ))}
        {plot.across.map(({ percent, x }) => (
          <text key={percent} x={x} y={plot.bottom + 18} textAnchor="middle">
            {percent}
          </text>
        ))}
        <text x={middle} y={plot.bottom + 36} textAnchor="middle">
          {t`Medel av de två, procent av max`}
        </text>
        <text x={0} y={12}>
          {t`Skillnad, poäng av 100`}
        </text>
        {plot.lines.map((line) => (
          <Line key={line.kind} line={line} left={plot.left} right={plot.right} />
        ))}
        {plot.points.map((point) => (
          <Point key={point.row.no} point={point} first={first} second={second} />
        ))}
      </svg>
      <p className="agreement-legend">
        <span className="agreement-key-mean" aria-hidden="true" /> <Trans>medelskillnad</Trans>
        {pair.limits.state === 'computed' && (
          <>
            <span className="agreement-key-limit" aria-hidden="true" /> <Trans>gränser</Trans>
          </>
        )}
      </p>
    </div>
  )
}

function Line({ line, left, right }: { line: PlotLine; left: number; right: number }) {
  const { i18n } = useLingui()
  return (
    <g className={line.kind === 'mean' ? 'agreement-mean' : 'agreement-limit'}>
      <line x1={left} x2={right} y1={line.y} y2={line.y} />
      <text x={right + 8} y={line.y} dominantBaseline="middle">
        {signedPoints(line.share, i18n.locale as Locale)}
      </text>
    </g>
  )
}

function Point({ point, first, second }: { point: PlotPoint; first: string; second: string }) {
  const { i18n } = useLingui()
  const locale = i18n.locale as Locale
  const { no, first: one, second: other } = point.row
  const said = `${no}: ${first} ${pointsSaid(one, locale)}, ${second} ${pointsSaid(other, locale)}`
  return (
    <circle className="agreement-point" cx={point.x} cy={point.y} r={5}>
      <title>{said}</title>
    </circle>
  )
}

/** How wide the element is now; a usual width before it is measured. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(640)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => setWidth(Math.floor(measured.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}
