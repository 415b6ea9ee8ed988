import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import type { Place, UntaggedRelease } from '../release.ts'
import { tag } from './tag.ts'
import { topicCandidates } from './topic-features.ts'
import { MAIN_WEIGHTS, SUBJECT_WEIGHTS } from './topic-weights.ts'
import { chooseTopics } from './topics.ts'

const knowledge = loadKnowledge({ languages: ['en'] })

/** A release whose document is its title and paragraphs, a line each; countries are found by their English names. */
function tagged(
  title: string,
  paragraphs: readonly string[],
  {
    cities = {},
    organisations = [],
    people = [],
    dateline,
  }: {
    cities?: Record<string, string>
    organisations?: readonly string[]
    people?: readonly string[]
    dateline?: string
  } = {},
) {
  const text = [title, ...(dateline === undefined ? [] : [dateline]), ...paragraphs].join('\n')
  const behind = title.length + 1
  let at = behind + (dateline === undefined ? 0 : dateline.length + 1)
  const blocks = paragraphs.map((paragraph) => {
    const span: [number, number] = [at, at + paragraph.length]
    at += paragraph.length + 1
    return { kind: 'paragraph' as const, text: paragraph, span }
  })
  const mentions = (name: string) =>
    Array.from(
      text.matchAll(new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?!\\p{L})`, 'gu')),
      (match): { text: string; span: [number, number] } => ({
        text: name,
        span: [match.index, match.index + name.length],
      }),
    )
  const place = (name: string, kind: Place['kind'], country: string): Place[] => {
    const found = mentions(name)
    return found.length === 0 ? [] : [{ name, kind, country, latitude: null, longitude: null, mentions: found }]
  }
  const release = {
    language: 'en',
    title,
    titleSource: 'document',
    subtitle: null,
    dateline: dateline === undefined ? null : { text: dateline, place: dateline, country: null, date: null },
    body: { text: paragraphs.join('\n'), html: '', blocks },
    organisations: organisations.map((name) => ({ name, mentions: mentions(name) })),
    people: people.map((name) => ({ name, mentions: mentions(name) })),
    places: [
      ...['Chad', 'Sudan', 'Switzerland', 'Denmark', 'Finland', 'Norway', 'Sweden', 'Iceland', 'Kenya'].flatMap(
        (name) => place(name, 'country', knowledge.places.lookup(name)[0]!.country!),
      ),
      ...Object.entries(cities).flatMap(([name, country]) => place(name, 'city', country)),
    ],
    spans: { title: [0, title.length], dateline: dateline === undefined ? null : [behind, behind + dateline.length] },
  } as unknown as UntaggedRelease
  const result = tag(release, text, knowledge)
  return {
    text,
    release,
    result,
    countries: result.countries.map(({ code }) => code),
    topics: result.topics.map(({ id }) => id),
  }
}

describe('the countries that a release is about', () => {
  it('are those it speaks of, the main one first', () => {
    expect(
      tagged('Rains Cut Off Towns in Chad', [
        'Rain cut off three towns in Chad.',
        'Trucks from Sudan wait at the border of Chad.',
      ]).countries[0],
    ).toBe('TD')
  })

  it('are known by their people and their adjectives', () => {
    expect(
      tagged('Herders Count Their Losses', [
        'Chadian herders lost cattle.',
        'The Chadian authorities sent fodder.',
        'Chadians share wells.',
      ]).countries,
    ).toEqual(['TD'])
  })

  it('are known by their towns alone', () => {
    expect(
      tagged('Markets Open Again', ['Stalls opened in Abéché.', 'In Moundou and Sarh traders came back.'], {
        cities: { Abéché: 'TD', Moundou: 'TD', Sarh: 'TD' },
      }).countries,
    ).toEqual(['TD'])
  })

  it('are not those that are merely listed', () => {
    expect(
      tagged('Iceland Opens a Centre', [
        'Iceland opened a centre today.',
        'Analysts came from Denmark, Finland, Norway and Sweden to Iceland.',
      ]).countries,
    ).toEqual(['IS'])
  })

  it('lead in the order in which the text names them, where it says as much of each', () => {
    const { countries } = tagged('Kenya and Chad Agree on a Road', [
      'Kenya and Chad signed on Monday, and Kenya pays.',
      'A truck of Chad opened the first bridge.',
    ])
    expect(countries).toEqual(['KE', 'TD'])
  })

  it('are known by an adjective that opens a title, and in a title of capitals', () => {
    expect(tagged('Chadian Herders Move On', ['Wells are dry.']).countries).toEqual(['TD'])
    expect(tagged('CHADIAN HERDERS MOVE ON', ['Wells are dry.']).countries).toEqual(['TD'])
  })

  it('are not that of the town where the writer sits', () => {
    const news = ['Rain cut off towns in Chad.', 'Chad waits for the help of Norway, as Oslo said.']
    const from = (town: string) => tagged('Rains in Chad', news, { cities: { Oslo: 'NO' }, dateline: town }).countries
    expect(from('Oslo')).toEqual(['TD'])
  })

  it('may be none', () => expect(tagged('A Guide for Nurses', ['The guide has ninety pages.']).countries).toEqual([]))

  it('stand with the words that earned them', () => {
    const { result, text } = tagged('Rains Cut Off Towns in Chad', ['Chadian engineers opened the road.'])
    const words = result.countries[0]!.evidence.map(({ span }) => text.slice(...span))
    expect(words.toSorted()).toEqual(['Chad', 'Chadian'])
  })
})

describe('the topics of a release', () => {
  it('are told by its terms, the main one first, at most four', () => {
    const { topics } = tagged('Cholera Vaccination Begins in Camps', [
      'Nurses gave the first doses of cholera vaccine.',
      'Hospitals had seen patients with cholera for weeks.',
      'Clean water is short.',
    ])
    expect(topics[0]).toBe('health')
    expect(topics.length).toBeLessThanOrEqual(4)
  })

  it('are not read from the name of an organisation', () => {
    const paragraphs = [
      'The International Organization for Migration rents an office.',
      'The International Organization for Migration paints it.',
    ]
    expect(
      tagged('An Office Is Painted', paragraphs, { organisations: ['International Organization for Migration'] })
        .topics,
    ).not.toContain('migration')
    expect(tagged('Migration Grows', ['Migration grew last year.', 'Migrants came by road.']).topics).toContain(
      'migration',
    )
  })

  it('are not read from the name of a place or person', () => {
    const paragraphs = ['Rivers of Bomb Valley met Marina Clinic.', 'Marina Clinic spoke of a harbour in Bomb Valley.']
    const named = { cities: { 'Bomb Valley': 'KE' }, people: ['Marina Clinic'] }
    expect(tagged('Marina Clinic Visits Bomb Valley', paragraphs, named).topics).toEqual(
      expect.not.arrayContaining(['conflict-security', 'health']),
    )
    expect(tagged('A Bomb in a Clinic', ['A bomb hit a clinic.']).topics).toEqual(
      expect.arrayContaining(['conflict-security', 'health']),
    )
  })

  it('are not read from a town that is called by a common word', () => {
    const paragraphs = ['Reef has a new harbour master.', 'Ferries leave Reef at noon.']
    const topics = (cities: Record<string, string>) => tagged('Ferries Leave Reef', paragraphs, { cities }).topics
    expect(topics({})).toContain('climate-environment')
    expect(topics({ Reef: 'KE' })).not.toContain('climate-environment')
  })

  it('are not read from a phrase that means something else', () => {
    expect(
      tagged('Police Stop Drug Trafficking', [
        'Drug trafficking and arms trafficking fell.',
        'Drug trafficking paid well.',
      ]).topics,
    ).not.toContain('human-trafficking')
  })

  it('lead with what the title names first, and money does not lead', () => {
    const paragraphs = [
      'Schools and donors met.',
      'A grant pays for schools and teachers.',
      'Donors gave another grant. Pupils get textbooks.',
    ]
    expect(tagged('Donors Give 30 Million for Schools', paragraphs).topics[0]).toBe('education')
  })

  it('count a longer term once, not with the shorter ones in it', () => {
    const release = tagged('Notes', ['Voluntary return was agreed.'])
    const words = release.result.topics.flatMap(({ evidence }) => evidence.map(({ text }) => text))
    expect(words.filter((word) => /return/i.test(word)).length).toBeLessThanOrEqual(1)
  })

  it('are weighed by what is said of them where, and each further time says less', () => {
    const { release } = tagged('Cholera Clinic Opens', [
      'Nurses teach in a school.',
      'The clinic treats cholera.',
      'It opens at six.',
      'Doctors come on Mondays.',
    ])
    const { features, hits } = topicCandidates(release, knowledge).find(({ id }) => id === 'health')!
    expect(hits.filter(({ term }) => term === 'cholera').map(({ section }) => section.kind)).toEqual(['title', 'body'])
    for (const part of ['title', 'lede', 'body', 'share'] as const) expect(features[part]).toBeGreaterThan(0)
    expect(features.throughout).toBeCloseTo(features.title + features.lede + features.body)
    expect(features.share).toBe(1)
    expect(features.inTitle).toBe(1)
    const school = topicCandidates(release, knowledge).find(({ id }) => id === 'education')!
    expect(school.features.inTitle).toBe(0)
  })

  it('include the wider one of a narrower topic that speaks, by the words of the narrower', () => {
    const { release } = tagged('Fair Contracts for Seasonal Workers', ['Berry pickers signed.'])
    const wider = topicCandidates(release, knowledge).find(({ id }) => id === 'migration')!
    expect(wider.features.narrower).toBeGreaterThan(0)
    expect(wider.hits.map(({ term }) => term)).toContain('seasonal worker*')
  })

  it('lead with the subject, which stands throughout, before its setting, of which one part speaks often', () => {
    const { topics } = tagged('Measles Vaccine Reaches Herders', [
      'Nurses vaccinated 900 children on Monday.',
      'They work in a school. The school has six classrooms, pupils and teachers lent tables, and the headteacher a lamp.',
      'The vaccine keeps for a week.',
    ])
    expect(topics[0]).toBe('health')
  })

  it('are harder to be for a topic that needs more, and lead where a topic leads, as its file says', () => {
    const candidates = topicCandidates(tagged('Nurses Teach Pupils', ['Nurses teach at a school.']).release, knowledge)
    const usual = { leads: 1, needs: 1, alone: 1, beside: {} }
    const rare = { ...usual, needs: 10_000 }
    const chosen = (priors: Record<string, typeof usual>) =>
      chooseTopics(candidates, SUBJECT_WEIGHTS, MAIN_WEIGHTS, new Map(Object.entries(priors))).map(({ id }) => id)
    expect(chosen({ health: usual, education: rare })).toContain('health')
    expect(chosen({ health: rare, education: usual })).not.toContain('health')
    expect(chosen({ health: { ...usual, leads: 100 } })[0]).toBe('health')
    expect(chosen({ education: { ...usual, leads: 100 } })[0]).toBe('education')
  })

  it('are found sooner in company that speaks for them, and later in company that says it already', () => {
    const candidates = topicCandidates(tagged('Nurses Teach Pupils', ['Nurses teach at a school.']).release, knowledge)
    const usual = { leads: 1, needs: 1, alone: 1, beside: {} }
    const certainty = (alone: number, beside: Record<string, number>) =>
      chooseTopics(
        candidates,
        SUBJECT_WEIGHTS,
        MAIN_WEIGHTS,
        new Map([['health', { ...usual, leads: 100, alone, beside }]]),
      )[0]!.certainty
    expect(certainty(1, { education: 5 })).toBeGreaterThan(certainty(1, {}))
    expect(certainty(1, { education: 0.2 })).toBeLessThan(certainty(1, {}))
    expect(certainty(1, { sdgs: 5 })).toBe(certainty(1, {}))
    expect(certainty(5, {})).toBeGreaterThan(certainty(1, {}))
  })

  it('lead with the one that is surer a subject, where the title names several', () => {
    const named = { base: 1, title: 1, inTitle: 1, lede: 0, body: 0, topHints: 0, bodyHints: 0, narrower: 0 }
    const { hits } = topicCandidates(tagged('Nurses', ['Nurses met.']).release, knowledge)[0]!
    const candidates = [
      { id: 'education', features: { ...named, throughout: 1.1, share: 0.2 }, hits },
      { id: 'health', features: { ...named, throughout: 1, share: 1 }, hits },
    ]
    const usual = { leads: 1, needs: 1, alone: 1, beside: {} }
    const chosen = chooseTopics(
      candidates,
      SUBJECT_WEIGHTS,
      MAIN_WEIGHTS,
      new Map([
        ['education', usual],
        ['health', usual],
      ]),
    )
    expect(chosen[0]?.id).toBe('health')
  })

  it('are none where weak words stand alone', () =>
    expect(tagged('A Report', ['The report has data.']).topics).toEqual([]))

  it('stand with the words that earned them', () => {
    const { result, text } = tagged('Refugees Plant Trees', [
      'Refugees from two camps planted trees.',
      'Refugee families water them.',
    ])
    const refugees = result.topics.find(({ id }) => id === 'refugees-asylum')!
    expect(refugees.evidence.map(({ span }) => text.slice(...span))).toEqual(
      expect.arrayContaining(['Refugees', 'Refugee families']),
    )
  })
})
