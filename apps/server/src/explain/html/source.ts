import { html } from 'hono/html'
import type { Html } from '../../web/pages/layout.ts'
import type { Voice } from '../../web/site.ts'
import type { Explanation } from '../explanation.ts'
import { nest, type Piece } from '../pieces.ts'
import { markLabel, markName } from '../tell.ts'
import { visible } from '../visible.ts'

/** The id of a mark on its page; `prefix` tells apart the releases of a page. */
export const markId = (prefix: string, mark: number) => `${prefix}-${mark + 1}`

/** The source text with every mark as an element; marks that cross others are taken up again. */
export function markedSource(explanation: Explanation, voice: Voice, prefix: string): Html {
  const { language, direction, marks, segments } = explanation
  const pieceHtml = (piece: Piece): Html | string => {
    if (typeof piece === 'string') return visible(piece)
    const { mark, first, pieces } = piece
    const { kind } = marks[mark]!
    const label = markLabel(explanation, mark, voice)
    const begins = first ? html` id="${markId(prefix, mark)}"` : ''
    const name = first ? markName(explanation, mark, voice) : undefined
    const named = name === undefined ? '' : html` data-name="${name}"`
    return html`<span class="mark mark-${kind}"${begins}${named} title="${label}">${pieces.map(pieceHtml)}</span>`
  }
  return html`<div class="source-text" lang="${language}" dir="${direction}">${nest(segments).map(pieceHtml)}</div>`
}
