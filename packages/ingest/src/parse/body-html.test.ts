import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { documentOf, knowledge } from '../testing.ts'
import { parseDocument } from './parse.ts'

/**
 * What no release may bring to a reader, family by family. Every attack comes as a page, as Markdown and as plain text,
 * and what comes out is read by an HTML parser as a browser would read it.
 */

const ELEMENTS = new Set(
  'a abbr b blockquote br cite code del dfn em h2 h3 h4 i ins li ol p pre q s small strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(['href', 'hrefLang', 'title', 'lang', 'dir'])
const LEADS = /^(?:https?:\/\/|mailto:)/i

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

const BEFORE =
  'The harbour authority of Akureyri opened a new pier on Monday, and forty boats moved there from the old quay.'
const AFTER = 'The pier cost less than planned, the authority said, and the old quay will be mended before the winter.'

const FILES: Readonly<Record<string, (attack: string) => string>> = {
  'page.html': (attack) =>
    `<!doctype html><html lang="en"><head><title>New pier opens</title></head><body><article><h1>New pier opens</h1><p>${BEFORE}</p><p>Some say ${attack} of it.</p>${attack}<p>${AFTER}</p></article></body></html>`,
  'release.md': (attack) => `# New pier opens\n\n${BEFORE}\n\nSome say ${attack} of it.\n\n${attack}\n\n${AFTER}\n`,
  'release.txt': (attack) => `New pier opens\n\n${BEFORE}\n\nSome say ${attack} of it.\n\n${AFTER}\n`,
}

async function htmlOf(file: string, attack: string): Promise<string> {
  const [release] = parseDocument(await documentOf(FILES[file]!(attack), file), knowledge())
  return release!.body.html
}

function* elementsOf(nodes: readonly RootContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    yield node
    yield* elementsOf(node.children)
  }
}

const textOf = (nodes: readonly RootContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('')

/** Everything in a piece of HTML that a reader must not get; empty where all is well. */
function offences(html: string): string[] {
  const tree = parser.parse(html) as Root
  const found: string[] = []
  for (const { tagName, properties } of elementsOf(tree.children)) {
    if (!ELEMENTS.has(tagName)) found.push(`<${tagName}>`)
    for (const [name, value] of Object.entries(properties)) {
      if (!ATTRIBUTES.has(name)) found.push(`${tagName} ${name}`)
      if (name === 'href' && !LEADS.test(String(value))) found.push(`href ${value}`)
      if (name === 'dir' && !/^(?:ltr|rtl|auto)$/i.test(String(value))) found.push(`dir ${value}`)
    }
  }
  if (html.includes('<!')) found.push('a comment or declaration')
  return found
}

const ATTACKS: Readonly<Record<string, readonly string[]>> = {
  scripts: [
    '<script>alert(1)</script>',
    '<ScRiPt src=//evil.example/x.js></sCrIpT>',
    '<script/x>alert(1)</script >',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<script type="text/template"><img src=x onerror=alert(1)></script>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<embed src="javascript:alert(1)">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<frameset><frame src="javascript:alert(1)"></frameset>',
    '<applet code="x"></applet>',
    '<portal src="https://evil.example"></portal>',
  ],
  handlers: [
    '<img src=x onerror=alert(1)>',
    '<b onclick="alert(1)">bold</b>',
    '<a href="https://ok.example" onmouseover=alert(1)>x</a>',
    '<p onpointerenter=alert(1)>x</p>',
    '<details open ontoggle=alert(1)>x</details>',
    '<video><source onerror="alert(1)"></video>',
    '<body onload=alert(1)>',
    '<input autofocus onfocus=alert(1)>',
    '<marquee onstart=alert(1)>x</marquee>',
    '<em/onclick=alert(1)>x</em>',
    '<em\nonclick\n=\nalert(1)>x</em>',
    '<audio src=x onerror=alert(1)></audio>',
  ],
  addresses: [
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="&#x6A&#x61;vascript:alert(1)">x</a>',
    '<a href="\u0001javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<a href="blob:https://ok.example/1">x</a>',
    '<a href="//evil.example/">x</a>',
    '<a href="\\\\evil.example">x</a>',
    '<a href="https:javascript:alert(1)">x</a>',
    '<a xlink:href="javascript:alert(1)">x</a>',
    '<a href="https://ok.example" ping="https://evil.example" target="_blank" download>x</a>',
    '<area href="javascript:alert(1)">',
    '<form action="javascript:alert(1)"><button>x</button></form>',
    '<button formaction="javascript:alert(1)">x</button>',
    '[x](javascript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](data:text/html,x)',
    '![x](https://evil.example/pixel.gif)',
    '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
  ],
  'markup that changes when it is read again': [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
    '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<noscript><style></noscript><img src=x onerror=alert(1)></style>',
    '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
    '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
    '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
    '<title><p title="</title><img src=x onerror=alert(1)>"></title>',
    '<select><style></select><img src=x onerror=alert(1)></style></select>',
    '<template><s><template><s><img src=x onerror=alert(1)></s></template></s></template>',
    '<table><tr><td><table><img src=x onerror=alert(1)></table></td></tr></table>',
    '<p><svg><foreignObject><p><style><!--</style><img src=x onerror=alert(1)>--></style></p></foreignObject></svg></p>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<!--!><img src=x onerror=alert(1)>-->',
    '<![CDATA[<img src=x onerror=alert(1)>]]>',
    '<?xml version="1.0"?><img src=x onerror=alert(1)?>',
    '<a title="&quot;><img src=x onerror=alert(1)>">x</a>',
    '<b title=`><img src=x onerror=alert(1)>`>x</b>',
    '<p title="a&#0;b"><im&#0;g src=x onerror=alert(1)>',
    '<plaintext><img src=x onerror=alert(1)>',
    '&lt;img src=x onerror=alert(1)&gt;',
    '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  ],
  SVG: [
    '<svg onload=alert(1)></svg>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><script xlink:href="data:,alert(1)"></script></svg>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
    '<svg><set attributeName="href" to="javascript:alert(1)"/></svg>',
    '<svg><use href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4="></use></svg>',
    '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
    '<svg><image href="https://evil.example/pixel.png"></image></svg>',
    '<svg><title><style><img src=x onerror=alert(1)></style></title></svg>',
    '<svg><desc><img src=x onerror=alert(1)></desc></svg>',
  ],
  MathML: [
    '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
    '<math href="javascript:alert(1)">x</math>',
    '<math><mi xlink:href="data:text/html,x">x</mi></math>',
    '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
    '<math><mtext></mtext><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  ],
  'style sheets': [
    '<style>body{background:url(javascript:alert(1))}</style>',
    '<style>@import "https://evil.example/x.css";</style>',
    '<p style="background:url(https://evil.example/pixel)">x</p>',
    '<p style="position:fixed;inset:0">x</p>',
    '<p style="width:expression(alert(1))">x</p>',
    '<p style="-moz-binding:url(https://evil.example/x.xml#x)">x</p>',
    '<p class="masthead" id="content">x</p>',
    '<font color="white" size="1">x</font>',
    '<p hidden aria-hidden="true">x</p>',
    '<link rel=stylesheet href=data:,*{color:red}>',
    '<style media="x</style><img src=x onerror=alert(1)>">',
  ],
  'names that stand for something': [
    '<a name="location">x</a>',
    '<form name="document"><input name="cookie"></form>',
    '<img name="body" id="getElementById">',
    '<b id="__proto__">x</b>',
    '<p itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">x</b></p>',
    '<slot name="x">x</slot>',
    '<x-element is="script">x</x-element>',
  ],
  encodings: [
    '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    '\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E',
    '<\u0131mg src=x onerror=alert(1)>',
    '<scr\u200Bipt>alert(1)</scr\u200Bipt>',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
    '<IMG SRC=&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116:alert(1)>',
    '<a href="https://ok.example/\u2028onclick=alert(1)">x</a>',
    '&#60;script&#62;alert(1)&#60;/script&#62;',
    '&#x3c;img src=x onerror=alert(1)&#x3e;',
  ],
}

describe.each(Object.entries(ATTACKS))('%s', (_family, attacks) => {
  it.each(attacks)('%j reaches no reader', async (attack) => {
    for (const file of Object.keys(FILES)) {
      const html = await htmlOf(file, attack)
      expect([file, html, offences(html)]).toEqual([file, html, []])
    }
  })
})

describe('whatever is attacked', () => {
  const everything = Object.values(ATTACKS).flat()

  it.each(Object.keys(FILES))(
    '%s reads the same when its HTML is read and written again, alone and in a page',
    async (file) => {
      const again = unified()
        .use(rehypeParse, { fragment: true })
        .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
      for (const attack of everything) {
        const html = await htmlOf(file, attack)
        expect(String(again.processSync(html))).toBe(html)
        const inPage = parser.parse(`<main><div lang="en" dir="ltr">${html}</div><footer>end</footer></main>`) as Root
        const [main] = inPage.children as [Element]
        // Nothing in it closes what it stands in.
        expect([attack, main.children.map((child) => (child as Element).tagName)]).toEqual([attack, ['div', 'footer']])
      }
    },
  )

  it.each(Object.keys(FILES))('%s keeps the text around it', async (file) => {
    for (const attack of everything.filter((text) => !SWALLOWS.test(text))) {
      const text = textOf((parser.parse(await htmlOf(file, attack)) as Root).children)
      expect([attack, text.includes(BEFORE)]).toEqual([attack, true])
    }
  })

  it('in plain text is text: nothing of it is read as markup', async () => {
    for (const attack of ['<script>alert(1)</script>', '<b onclick=alert(1)>bold</b>', '&lt;b&gt;']) {
      const html = await htmlOf('release.txt', attack)
      expect(textOf((parser.parse(html) as Root).children)).toContain(attack)
      expect([...elementsOf((parser.parse(html) as Root).children)].map(({ tagName }) => tagName)).toEqual([
        'p',
        'p',
        'p',
      ])
    }
  })
})

/** Elements that take in all that follows them, for every reader of HTML. */
const SWALLOWS = /<(?:plaintext|frameset|!--)/

describe('characters that turn the direction of what follows', () => {
  const CONTROLS = ['\u202A', '\u202B', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068']

  it.each(CONTROLS)('%j does not reach past the paragraph in which it stands', async (control) => {
    for (const file of Object.keys(FILES)) {
      const html = await htmlOf(file, `${control}txt.exe`)
      const paragraphs = [...elementsOf((parser.parse(html) as Root).children)].filter(({ tagName }) => tagName === 'p')
      const turned = paragraphs.filter((paragraph) => textOf(paragraph.children).includes(control))
      expect([file, turned.some((paragraph) => textOf(paragraph.children).includes(AFTER))]).toEqual([file, false])
      expect(offences(html)).toEqual([])
    }
  })
})

describe('what a release may bring', () => {
  it('is emphasis, lists, quotes, tables and links to the web and to mailboxes', async () => {
    const html = await htmlOf(
      'page.html',
      '<em>very</em> <strong>much</strong> <a href="https://ok.example/?a=1&amp;b=2" title="t">link</a> <a href="mailto:press@ok.example">mail</a> <span lang="is">orð</span>',
    )
    expect(html).toContain(
      '<em>very</em> <strong>much</strong> <a href="https://ok.example/?a=1&#x26;b=2" title="t">link</a>',
    )
    expect(html).toContain('<a href="mailto:press@ok.example">mail</a>')
    expect(offences(html)).toEqual([])
  })
})
