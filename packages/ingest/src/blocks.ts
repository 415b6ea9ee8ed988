import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import type { Block, Standing } from './document.ts'
import { type Passage, type Piece, passageAt, passageOf } from './passage.ts'

const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const SILENT_ELEMENTS = new Set(
  'button canvas datalist embed head iframe input math noscript object option script select style svg template textarea title'.split(
    ' ',
  ),
)
const LANDMARKS = new Set('nav header footer aside main article figure form'.split(' '))
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'nav',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  main: 'main',
  article: 'article',
  search: 'form',
  dialog: 'aside',
}

/** Elements nested deeper than this are read as one line of text: a tree that deep is an attack or a mistake. */
const MAX_DEPTH = 200

interface Place {
  readonly landmarks: readonly string[]
  readonly kind: Block['kind']
  readonly level: number
  readonly path: readonly Element[]
  readonly isNote: boolean
}

/** A picture of the tree, and where it stands. */
export interface Picture {
  readonly element: Element
  readonly standing: Standing
}

/**
 * Cuts a tree into blocks in reading order. With `source`, positions of text nodes count in it; without, the text is
 * extracted: blocks joined by line feeds, and the positions count in that.
 */
export function blocksOf(
  tree: Root,
  source?: string,
): { readonly blocks: readonly Block[]; readonly text: string; readonly pictures: readonly Picture[] } {
  const blocks: Block[] = []
  const pictures: Picture[] = []
  let extracted = ''
  let line: RootContent[] = []
  let spaced = true
  let ruled = false

  const flush = (place: Place): void => {
    if (line.length === 0) return
    const nodes = line
    line = []
    for (const element of nodes.flatMap((node) => picturesIn(node, 0)))
      pictures.push({ element, standing: { at: blocks.length, landmarks: place.landmarks } })
    const texts = textsOf(nodes, place.path.some(isLink))
    if (texts.length === 0) return
    const passage = source === undefined ? extract(texts) : passageOf(source, texts.flatMap(pieceOf))
    if (passage.text === '') return
    const marker = markerOf(place, source)
    const linked = texts.filter(({ inLink }) => inLink).reduce((sum, { node }) => sum + node.value.trim().length, 0)
    blocks.push({
      kind: place.kind,
      level: place.level,
      passage,
      marker,
      landmarks: place.landmarks,
      isNote: place.isNote,
      spaced,
      ruled,
      linked: Math.min(1, linked / passage.text.length),
      // A list that grew holds room for more, and there may be a block for each line of a text of megabytes.
      inline: nodes.slice(),
      path: place.path,
    })
    spaced = false
    ruled = false
  }

  const extract = (texts: readonly { readonly node: Text }[]): Passage => {
    const start = extracted === '' ? 0 : extracted.length + 1
    const raw = texts.map(({ node }) => node.value).join('')
    const folded = passageOf(raw, [{ value: raw, start: 0, end: raw.length }]).text
    if (folded === '') return { text: '', runs: [] }
    extracted += extracted === '' ? folded : `\n${folded}`
    return passageAt(folded, start)
  }

  const walk = (node: RootContent, place: Place, depth: number): void => {
    if (node.type === 'text') {
      line.push(node)
      return
    }
    if (node.type !== 'element' || isSilent(node)) return
    if (node.tagName === 'br') {
      flush(place)
      return
    }
    const isBlock = BLOCK_ELEMENTS.has(node.tagName)
    if (!isBlock && !holds(node, isBreak, depth)) {
      line.push(node)
      return
    }
    if (!isBlock && !holds(node, isBlockElement, depth)) {
      linesIn(node).forEach((part, index) => {
        if (index > 0) flush(place)
        line.push(...part)
      })
      return
    }
    flush(place)
    ruled ||= node.tagName === 'hr'
    spaced ||= node.properties.dataSpaced !== false
    const inside = placeIn(node, place)
    if (depth < MAX_DEPTH) for (const child of node.children) walk(child, inside, depth + 1)
    else line.push(...node.children)
    flush(inside)
  }

  const top: Place = { landmarks: [], kind: 'paragraph', level: 0, path: [], isNote: false }
  for (const child of tree.children) walk(child, top, 0)
  flush(top)
  return { blocks, text: source ?? extracted, pictures }
}

interface PlacedText {
  readonly node: Text
  readonly inLink: boolean
  /** Its own, or that of the nearest element around it: Markdown's code blocks have texts without one. */
  readonly position: Text['position']
}

/** The text nodes among inline nodes, in order, without what is never shown. */
function textsOf(nodes: readonly RootContent[], inLink: boolean): readonly PlacedText[] {
  const found: PlacedText[] = []
  const visit = (node: RootContent, inLink: boolean, around: Text['position'], depth: number): void => {
    const position = node.position ?? around
    if (node.type === 'text') found.push({ node, inLink, position })
    else if (node.type === 'element' && !isSilent(node) && depth < MAX_DEPTH)
      for (const child of node.children) visit(child, inLink || node.tagName === 'a', position, depth + 1)
  }
  for (const node of nodes) visit(node, inLink, undefined, 0)
  return found
}

/** Whole cards of a page, heading and text, may stand in one link. */
function isLink({ tagName, properties }: Element): boolean {
  return tagName === 'a' && properties.href !== undefined
}

/** The pictures among inline nodes, in order. */
function picturesIn(node: RootContent, depth: number): readonly Element[] {
  if (node.type !== 'element' || isSilent(node) || depth >= MAX_DEPTH) return []
  return node.tagName === 'img' ? [node] : node.children.flatMap((child) => picturesIn(child, depth + 1))
}

/** What stands nowhere in the source was put in by the parser (a heading over footnotes) and is no text of the release. */
function pieceOf({ node, position }: PlacedText): Piece[] {
  const start = position?.start.offset
  const end = position?.end.offset
  return start === undefined || end === undefined ? [] : [{ value: node.value, start, end }]
}

/** As mails hide the line that programs show beside the subject, too. */
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)/i

function isSilent(element: Element): boolean {
  if (SILENT_ELEMENTS.has(element.tagName)) return true
  const { hidden, ariaHidden, style } = element.properties
  return (
    (hidden !== undefined && hidden !== null && hidden !== false) ||
    ariaHidden === 'true' ||
    (typeof style === 'string' && HIDDEN.test(style))
  )
}

const isBlockElement = (tagName: string) => BLOCK_ELEMENTS.has(tagName)
const isBreak = (tagName: string) => tagName === 'br' || BLOCK_ELEMENTS.has(tagName)

function holds(element: Element, isSought: (tagName: string) => boolean, depth: number): boolean {
  return (
    depth < MAX_DEPTH &&
    element.children.some(
      (child) => child.type === 'element' && (isSought(child.tagName) || holds(child, isSought, depth + 1)),
    )
  )
}

/** What an inline element puts on each line that it reaches: its first and last share theirs with what stands around it. */
function linesIn(node: RootContent): readonly (readonly ElementContent[])[] {
  if (node.type === 'doctype') return [[]]
  if (node.type !== 'element') return [[node]]
  if (node.tagName === 'br') return [[], []]
  const lines: ElementContent[][] = [[]]
  for (const child of node.children) {
    const [first, ...more] = linesIn(child)
    lines.at(-1)!.push(...first!)
    lines.push(...more.map((part) => [...part]))
  }
  return lines.map((children) => (children.length === 0 ? [] : [{ ...node, children }]))
}

const HEADINGS: readonly string[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

function placeIn(element: Element, around: Place): Place {
  const role = element.properties.role
  const landmark = (typeof role === 'string' ? ROLES[role] : undefined) ?? element.tagName
  const landmarks = LANDMARKS.has(landmark) ? [...around.landmarks, landmark] : around.landmarks
  const level = HEADINGS.indexOf(element.tagName) + 1
  const path = around.path.concat(element)
  const isNote = around.isNote || element.known?.isNote === true
  if (level > 0) return { landmarks, kind: 'heading', level, path, isNote }
  return { landmarks, kind: kindOf(element.tagName, around.kind), level: 0, path, isNote }
}

function kindOf(tagName: string, around: Block['kind']): Block['kind'] {
  switch (tagName) {
    case 'li':
      return 'list-item'
    case 'blockquote':
      return 'quote'
    case 'figcaption':
    case 'caption':
      return 'caption'
    case 'td':
    case 'th':
      return 'cell'
    case 'pre':
      return 'preformatted'
    default:
      return around === 'heading' ? 'paragraph' : around
  }
}

function markerOf(place: Place, source: string | undefined): Passage | undefined {
  const item = place.kind === 'list-item' ? place.path.findLast((element) => element.tagName === 'li') : undefined
  if (item?.known?.marker !== undefined) return { text: item.known.marker, runs: [] }
  if (item === undefined || source === undefined) return undefined
  const start = item.position?.start.offset
  if (start === undefined) return undefined
  const sign = /^(?:[-–—*+•·◦‣▪]|\d{1,3}[.)])/.exec(source.slice(start, start + 6))
  if (sign === null) return undefined
  return passageOf(source, [{ value: sign[0], start, end: start + sign[0].length }])
}
