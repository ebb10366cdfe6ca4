import { type Locale, type Template, type TextRef, textsOf } from '@samsyn/scoring'

/** The order of a report's texts, where each summary text has its place before or after the areas. */
const commentsComeLast: Readonly<Record<Locale, boolean>> = {
  sv: false,
  // The Norwegian outline ends with them ("Avslutning").
  nb: true,
  en: false,
}

/** Every text that a template asks for, in the order in which its report is read. */
export function textOrder(template: Template): TextRef[] {
  const texts = textsOf(template)
  if (!commentsComeLast[template.language]) return texts
  const isComments = ({ room, root }: TextRef) => room === 'summary' && root === 'comments'
  return [...texts.filter((ref) => !isComments(ref)), ...texts.filter(isComments)]
}
