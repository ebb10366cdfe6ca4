/** What styles say of a paragraph or of letters, beside what every program's styles say. */
export const styleMap = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  ...[1, 2, 3, 4, 5].flatMap((level) =>
    (['unordered', 'ordered'] as const).map(
      (kind) =>
        `p[style-name='Quote']:${kind}-list(${level}) => blockquote > ${'ul|ol > li > '.repeat(level - 1)}${kind === 'ordered' ? 'ol' : 'ul'} > li:fresh`,
    ),
  ),
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  ...Array.from({ length: 9 }, (_, nth) => `p[style-name='toc ${nth + 1}'] => p.contents:fresh`),
  "p[style-name='TOC Heading'] => p.contents:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='List Continue'] => ul|ol > li > p:fresh",
  ...[2, 3, 4, 5].map(
    (level) => `p[style-name='List Continue ${level}'] => ${'ul|ol > li > '.repeat(level)}p:fresh`,
  ),
  "r[style-name='Emphasis'] => em",
  'r.GoodExample => mark',
  'highlight => mark',
  'comment-reference => ',
]
