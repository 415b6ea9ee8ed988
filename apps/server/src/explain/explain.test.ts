import { expect, test } from 'vitest'
import type { MarkKind } from './explanation.ts'
import { tell } from './tell.ts'
import { CLINIC, CLINIC_IN_ARABIC, CLINIC_IN_CHINESE, english, explained } from './testing.ts'

async function marked(text: string, kind: MarkKind) {
  const { explanation } = await explained(text)
  return explanation.marks.flatMap((mark) => (mark.kind === kind ? [mark.text] : []))
}

/** What stands under a heading, as a reader meets it. */
async function under(text: string, heading: string) {
  const { explanation } = await explained(text)
  return tell(explanation, english)
    .find((group) => group.heading === heading)!
    .reasons.map(({ label, text, notes, evidence }) =>
      [label, text, ...notes, ...evidence.map(({ text, marks }) => `${text}×${marks.length}`)]
        .filter(Boolean)
        .join(' | '),
    )
}

test('title, dateline, quotes, who speaks and what is set aside are marked where they stand', async () => {
  expect(await marked(CLINIC, 'title')).toEqual(['Harbour clinic opens in Akureyri'])
  expect(await marked(CLINIC, 'dateline')).toEqual(['Akureyri, 2 March 2026'])
  expect(await marked(CLINIC, 'quote')).toEqual([
    'Nobody should wait for a doctor,',
    'We will see ‘everyone’ who comes.',
  ])
  expect(await marked(CLINIC, 'person')).toContain('Runa Bek')
  expect(await marked(CLINIC, 'set-aside')).toEqual(['PRESS RELEASE', 'About the clinic', 'It has twelve beds.'])
})

test.each([CLINIC, CLINIC_IN_ARABIC, CLINIC_IN_CHINESE])(
  'nothing of a text is lost between its marks',
  async (text) => {
    const { explanation, text: whole } = await explained(text)
    expect(explanation.segments.map(({ text }) => text).join('')).toBe(whole)
    for (const { span, text: words } of explanation.marks) expect(words).toBe(whole.slice(...span))
    for (const [index, { marks }] of explanation.reasons.entries())
      for (const mark of marks) expect(explanation.marks[mark]!.reason).toBe(index)
    expect(new Set(explanation.reasons.flatMap(({ marks }) => marks)).size).toBe(explanation.marks.length)
  },
)

test('a quote says who speaks and by which words, and one that goes on says that its speaker was named before', async () => {
  expect(await under(CLINIC, 'Quotes')).toEqual([
    'Quote 1 | Nobody should wait for a doctor, | Runa Bek, head of the clinic | said Runa Bek×1',
    'Quote 2 | We will see ‘everyone’ who comes. | Runa Bek, head of the clinic | named before',
  ])
})

test('a quote of nobody says so, and a joint statement names both', async () => {
  const { release, text } = await explained(CLINIC)
  const [quote] = release.quotes
  const speaker = (name: string | null) => ({ name, role: null, organisation: null })
  const notes = async (about: object) => {
    const quotes = [{ ...quote!, ...about }]
    const { explanation } = await explained(CLINIC, 'x', (release) => ({ ...release, quotes }))
    return tell(explanation, english).find(({ heading }) => heading === 'Quotes')!.reasons[0]!.notes
  }
  expect(text).toContain(quote!.text)
  expect(await notes({ speaker: null })).toEqual(['The text names nobody who says this.'])
  expect(await notes({ speaker: speaker(null) })).toEqual(['somebody without a name'])
  expect(await notes({ speaker: speaker('Runa Bek'), jointSpeakers: [speaker('Ana Lund')] })).toEqual([
    'Runa Bek',
    'Ana Lund',
  ])
})

test('a country and a topic name the words that earned them, each word once', async () => {
  expect(await under(CLINIC, 'Countries')).toEqual([expect.stringMatching(/^Iceland \| .*Akureyri×/)])
  expect(await under(CLINIC, 'Topics')).toContainEqual(expect.stringMatching(/^Health \| .*clinic×[2-9]/))
})

test('a country and a topic say what each feature gave, and that it adds up to their certainty', async () => {
  const { explanation } = await explained(CLINIC)
  for (const reason of explanation.reasons) {
    if (reason.kind !== 'country' && reason.kind !== 'topic') continue
    const sum = reason.reasons!.subject.reduce((total, { gave }) => total + gave, 0)
    expect(1 / (1 + Math.exp(-sum))).toBeGreaterThanOrEqual(reason.weight - 0.01)
  }
  expect(await under(CLINIC, 'Topics')).toContainEqual(
    expect.stringMatching(/chosen for: base −\d.*, title \+\d.* = \+\d.* order: throughout \+\d/),
  )
})

test('paragraphs that were set aside together are one reason', async () => {
  expect(await under(CLINIC, 'Set aside')).toEqual(['Label | PRESS RELEASE', 'About | About the clinic | 2 paragraphs'])
})

test('what was guessed is said with what would settle it, once', async () => {
  const text = `${CLINIC.split('\n').slice(4).join('\n')}\nEmbargo: until tomorrow\n`
  const guesses = await under(text, 'Guessed')
  expect(guesses.length).toBeGreaterThan(0)
  for (const guess of guesses) expect(guess.match(/front matter/g)?.length ?? 0).toBeLessThan(2)
  const { explanation } = await explained(CLINIC, 'x', (release) => ({
    ...release,
    notices: [{ rule: 'date-without-year', message: 'dateline: no year', span: null }],
  }))
  expect(tell(explanation, english).at(-1)!.reasons[0]!.notes).toEqual([
    'To say it yourself, write date: in the front matter.',
  ])
})

test('a stretch that earned a topic by two of its terms is one mark', async () => {
  const mention = { text: 'clinic', span: [CLINIC.indexOf('clinic'), CLINIC.indexOf('clinic') + 6] as const }
  const { explanation } = await explained(CLINIC, 'x', (release) => ({
    ...release,
    topics: [{ id: 'health', weight: 1, evidence: [mention, mention] }],
  }))
  expect(explanation.marks.filter(({ kind }) => kind === 'topic')).toHaveLength(1)
})
