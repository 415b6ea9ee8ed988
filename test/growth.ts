/** Texts that grow, each with something in it that has brought a reader down: as a file of about so many letters. */
export const GROWING: Readonly<Record<string, { readonly file: string; readonly of: (letters: number) => string }>> = {
  'paragraphs of a release': { file: 'a.txt', of: (n) => `Title\n\n${filled(`${PARAGRAPH}\n\n`, n)}` },
  'one line': { file: 'a.txt', of: (n) => `Title\n\n${filled(PARAGRAPH, n)}` },
  'lines that a mail program has wrapped': { file: 'a.txt', of: (n) => `Title\n\n${filled(WRAPPED, n)}` },
  'people of one given name': {
    file: 'a.txt',
    of: (n) => `Title\n\n${Array.from({ length: n / 66 }, (_, one) => pilot(said(one, 'aei'))).join('\n')}`,
  },
  'people of one surname': {
    file: 'a.txt',
    of: (n) => `Title\n\n${Array.from({ length: n / 66 }, (_, one) => pilot('Berg', said(one, 'aei'))).join('\n')}`,
  },
  'spellings of one name': {
    file: 'a.txt',
    of: (n) => `Title\n\n${Array.from({ length: n / 50 }, (_, one) => pilot(said(one, 'a'))).join('\n')}`,
  },
  'one word': { file: 'a.txt', of: (n) => filled('a', n) },
  'quotation marks': { file: 'a.txt', of: (n) => `Title\n\n${filled('"', n)}` },
  'opening marks': { file: 'a.txt', of: (n) => `Title\n\n${filled('“a ', n)}` },
  speech: { file: 'a.txt', of: (n) => `Title\n\n${filled('“We sail,” said Runa Bekdal. ', n)}` },
  'white space': { file: 'a.txt', of: (n) => `Title${filled(' \n', n)}x` },
  'short lines': { file: 'a.txt', of: (n) => `Title\n${filled('- a\n', n)}` },
  Arabic: { file: 'a.txt', of: (n) => `عنوان\n\n${filled('وقال الوزير أحمد العلي إن الميناء افتتح. ', n)}` },
  Chinese: { file: 'a.txt', of: (n) => `标题\n\n${filled('部长表示，厦门的渔民将获得补助。', n)}` },
  accents: { file: 'a.txt', of: (n) => `Title\n\na${filled('\u0301', n)}` },
  'keys of front matter': {
    file: 'a.md',
    of: (n) =>
      `---\n${Array.from({ length: n / 10 }, (_, key) => `k${key}: v`).join('\n')}\n---\nTitle\n\n${PARAGRAPH}`,
  },
  'stars in Markdown': { file: 'a.md', of: (n) => filled('**a ', n) },
  'brackets in Markdown': { file: 'a.md', of: (n) => filled('[', n) },
  'links in Markdown': { file: 'a.md', of: (n) => filled('[a](', n) },
  'quotes within quotes in Markdown': { file: 'a.md', of: (n) => filled('>', n) },
  'paragraphs of a page': { file: 'a.html', of: (n) => `${PAGE}<h1>Title</h1>${filled(`<p>${PARAGRAPH}</p>`, n)}` },
  'elements within elements': { file: 'a.html', of: (n) => `${PAGE}${filled('<div>', n)}${PARAGRAPH}` },
  'bold type that paragraphs reopen': { file: 'a.html', of: (n) => `${PAGE}${filled('<b><p>', n)}${PARAGRAPH}` },
  'attributes of one element': {
    file: 'a.html',
    of: (n) => `${PAGE}<p ${Array.from({ length: n / 8 }, (_, name) => `a${name}=b`).join(' ')}>${PARAGRAPH}`,
  },
  'headers of a mail': { file: 'a.eml', of: (n) => `${MAIL}${filled('X-A: b\n', n)}\n${PARAGRAPH}` },
  'lines of a printed page': {
    file: 'a.txt',
    of: (n) =>
      Array.from(
        { length: n / 60 },
        (_, line) =>
          `${'harbour and pier with boats of the islands and the'.slice(line % 17)} ${'il'.repeat(line % 13)}`,
      ).join('\n'),
  },
  'pages of a mail without ends': {
    file: 'a.eml',
    of: (n) =>
      `${MAIL}Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nSee the page.\n--b\nContent-Type: text/html\n\n${filled('<style ', n)}\n--b--\n`,
  },
  'quoted lines of a mail': { file: 'a.eml', of: (n) => `${MAIL}\n${filled('> a\n', n)}` },
}

const PARAGRAPH =
  'Akureyri, 4 May 2026 – The Harbour Authority opened a new pier on Monday, said Brynja Ólafs, its director. '
const WRAPPED =
  'The Harbour Authority of Akureyri opened a new pier for ferries on Monday\nand will open another, for fishing boats, before the end of the summer.\n'
const PAGE = '<!doctype html><html><body>'
const MAIL = 'From: press@example.org\nSubject: News of the pier\n'

const pilot = (surname: string, given = 'Anna') => `The pier is open, said ${given} ${surname}, a pilot.`

/** `Babafaga`: a number said as a name, once with each of the vowels; a number said once is the next one's slip of the pen. */
function said(one: number, vowels: string): string {
  const digits = [...one.toString(16).padStart(4, '0')].map((digit) => 'bdfghjklmnprstvz'[Number.parseInt(digit, 16)]!)
  const name = [...vowels].flatMap((vowel) => digits.map((digit) => digit + vowel)).join('')
  return name[0]!.toUpperCase() + name.slice(1)
}

function filled(unit: string, letters: number): string {
  return unit.repeat(Math.ceil(letters / unit.length)).slice(0, letters)
}
