import { SaxesParser } from 'saxes'

/** An element as a strict parser reads it; `name` with its prefix, `text` of its own and not of its children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** Reads XML as the strictest parsers do: what is not well-formed, or uses a prefix that is not declared, throws. */
export function readXml(document: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' }
  const open = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]))
    const element = { name: tag.name, attributes, children: [] as XmlElement[], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  const onText = (text: string) => {
    open.at(-1)!.text += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(document).close()
  return root.children[0]!
}

export const all = (parent: XmlElement, name: string) => parent.children.filter((child) => child.name === name)

export const text = (parent: XmlElement, name: string) => all(parent, name)[0]?.text

export const links = (parent: XmlElement, rel: string, name = 'link') =>
  all(parent, name).flatMap(({ attributes }) => (attributes.rel === rel ? [attributes] : []))
