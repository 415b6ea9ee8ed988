import { foldName, type GazetteerPlace } from '@dateline/core'
import { type Candidate, LARGE } from './place-candidate.ts'

/** Fewer inhabitants, and a bare name is taken for a place only where something confirms it. */
const SMALL = 100_000

/** Fewer inhabitants, and an inflected name that a word leads to may still be that of another town: `в Восе` is not in Wausau. */
const MIDDLING = 50_000

/** What a word for a country, its people or its bodies counts, and so many of them at most. */
const MENTION = 0.5
const MOST_MENTIONS = 6

/** What an inflected name counts that is long and only that of one town: it bears out others, but not itself. */
const DOUBTFUL_MENTION = 0.4

/**
 * How often each country is named without doubt: by its own name, or by places that share their names with no other. Such a
 * place counts once, for its name may be that of a person whom the text names again and again.
 */
export function countriesNamed(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (code: string, weight: number) => counts.set(code, (counts.get(code) ?? 0) + weight)
  const counted = new Set<string>()
  for (const { name, places, opening, doubtful, listed, cued, everyday, villages, weak, opens } of candidates) {
    const [first] = places
    // A word that is a town's name, too, names no country: `صيف` is summer.
    if (first?.kind === 'city' && everyday === true) continue
    // What the countries of the release must confirm does not name one, but several such names bear each other out.
    if ((doubtful === true || (listed === true && !cued)) && first?.kind === 'city') {
      if (doubtful !== true || !cued || first.country === null || !isUnmistakable({ name, places })) continue
      if (!counted.has(name)) count(first.country, DOUBTFUL_MENTION)
      counted.add(name)
      continue
    }
    // Nor does a word that only its capital could make a town.
    if (((everyday ?? weak) || opens === true) && !cued && first?.kind === 'city') continue
    if (first?.country == null) continue
    if (places.every(({ country }) => country === first.country)) {
      if (first.kind === 'country') count(first.country, 2)
      else if (!counted.has(name) && !isShared(first, villages)) count(first.country, 1)
      counted.add(name)
    } else if (first.kind === 'country') {
      const capital = places.find((place) => place.capital && place.country !== first.country)
      if (capital === undefined) count(first.country, 1)
      else if (opening === true && capital.country !== null) count(capital.country, 1)
    } else if (isOnlyCapital(places) && !counted.has(name)) {
      count(first.country, 1)
      counted.add(name)
    }
  }
  return counts
}

/** Whether a capital shares its name with nothing but towns that few know: São Tomé. */
function isOnlyCapital(places: readonly GazetteerPlace[]): boolean {
  const [first] = places
  if (first?.capital !== true) return false
  return places.every(({ country, population }) => country === first.country || population * 5 < first.population)
}

/** Whether a town that few know has its name in common with a small place of another country. */
function isShared(
  { kind, capital, population, country }: GazetteerPlace,
  villages: Candidate['villages'] = [],
): boolean {
  if (kind !== 'city' || capital || population >= MIDDLING) return false
  return villages.some((village) => village.country !== country)
}

/** The same with what else speaks of a country, though it names no place: its people, its bodies. */
export function withMentioned(
  named: ReadonlyMap<string, number>,
  mentioned: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counts = new Map(named)
  for (const [code, times] of mentioned)
    counts.set(code, (counts.get(code) ?? 0) + Math.min(times, MOST_MENTIONS) * MENTION)
  return counts
}

/** What the country counts in which the language is spoken, for a name that it shares with others. */
const HOME = 0.5
/** The same in a dateline: who writes in Norwegian from Bergen sits in Norway, whatever the news says of Germany. */
const HOME_OF_DATELINE = 2

/** What a country counts, at least, that a release is about: there a town needs no word beside it. */
const ABOUT = 6

/** The place that a name means; undefined where the text does not bear out that it means any. */
export function choose(
  candidate: Candidate,
  countries: ReadonlyMap<string, number>,
  home: string | undefined,
): GazetteerPlace | undefined {
  const { weak, everyday, doubtful } = candidate
  const towns =
    candidate.dateline === true || candidate.ofTowns === true
      ? candidate.places.filter(({ kind }) => kind === 'city')
      : []
  const places = towns.length > 0 && candidate.places[0]?.kind !== 'country' ? towns : candidate.places
  const named = (place: GazetteerPlace) => (place.country === null ? 0 : (countries.get(place.country) ?? 0))
  const nearness = candidate.dateline === true ? HOME_OF_DATELINE : HOME
  const near = (place: GazetteerPlace) =>
    named(place) + (place.country !== null && place.country === home ? nearness : 0)
  const [first] = places
  if (first === undefined) return undefined
  const capital = capitalNamedAlike(candidate, named)
  if (capital !== undefined) return capital
  if (first.kind === 'country' && places.length === 1) return first
  const city = capitalSpelt(candidate, first)
  if (city !== undefined) return city
  const rankOf = (place: GazetteerPlace) =>
    rank(place, near(place)) - (isSpeltOtherwise(place, candidate) ? CAPITAL : 0)
  const best = places.length === 1 ? first : mostBy(places, rankOf)
  const cued = candidate.cued || (candidate.listed === true && near(best) > 0)
  // Two words that are a town together open a sentence as that: `Port of Spain`.
  const opens = candidate.opens === true && !(isOfTwoWords(candidate) && named(best) > 0)
  const confirmed = named(best) > (places.length === 1 ? 1 : 0)
  if (best.kind === 'country' || best.kind === 'other' || best.capital) {
    // `بأمان` is safely before it is Amman's.
    if (everyday === true && best.kind === 'city' && !confirmed) return undefined
    return (weak || opens) && !cued && best.kind === 'city' ? undefined : best
  }
  if (doubtful === true && !isOfWords(candidate, best) && near(best) <= DOUBTFUL_MENTION) {
    const least = !cued ? LARGE : isUnmistakable(candidate) ? SMALLEST_UNMISTAKABLE : MIDDLING
    if (best.population < least) return undefined
  }
  const isOfNews = everyday === false && candidate.bare === true && best.population >= MIDDLING && named(best) >= ABOUT
  if (weak && !cued && !isOfNews) return undefined
  if (opens && !cued && !(best.kind === 'region' && named(best) > 1)) return undefined
  if (everyday === true && !confirmed) return undefined
  if (isRegionAlone(candidate, best)) return best
  // Of several names on a list each bears the others out.
  if (candidate.listed === true && best.population >= MIDDLING && doubtful !== true) return best
  return cued || confirmed || (best.population >= SMALL && places.length < 6) ? best : undefined
}

/** The first of places of which no other has more. */
export function mostBy(places: readonly GazetteerPlace[], amountOf: (place: GazetteerPlace) => number): GazetteerPlace {
  let best = places[0]!
  let most = amountOf(best)
  for (const place of places) {
    const amount = amountOf(place)
    if (amount <= most) continue
    best = place
    most = amount
  }
  return best
}

/** A region whose name means nothing else: `South Kivu`, `the Sundarbans`. */
function isRegionAlone(candidate: Candidate, best: GazetteerPlace): boolean {
  const { places, villages = [], doubtful, weak, name } = candidate
  if (isOfWords(candidate, best)) return places.every(({ country }) => country === best.country)
  const isAlone = places.length === 1 && villages.every(({ country }) => country === best.country)
  return best.kind === 'region' && isAlone && doubtful !== true && !weak && name.length >= SHORTEST_ALONE
}

/** Letters of a name of one word that only a region has, at least; characters, where each is a syllable. */
const SHORTEST_ALONE = 5

function isOfTwoWords({ name }: Candidate): boolean {
  return /\s/u.test(name)
}

/** Letters of a name that in no case is another word, at least, */
const UNMISTAKABLE = 6
/** and inhabitants of its town. */
const SMALLEST_UNMISTAKABLE = 5_000

/** Whether an inflected name is long and that of one town only. */
function isUnmistakable({ name, places }: Pick<Candidate, 'name' | 'places'>): boolean {
  return name.length >= UNMISTAKABLE && places.length === 1
}

/** A region of a name that no other word has in any case: `в Ферганской долине`. */
function isOfWords({ name }: Candidate, { kind }: GazetteerPlace): boolean {
  return kind === 'region' && /[\s-]/u.test(name)
}

/**
 * The capital that has the name of another country, as Amman that of Oman where no vowel points tell them apart: in a
 * dateline unless that country is named elsewhere, in the text where its own country is named more.
 */
function capitalNamedAlike(
  { places, opening }: Candidate,
  named: (place: GazetteerPlace) => number,
): GazetteerPlace | undefined {
  const country = places.find((place) => place.kind === 'country')
  const capital = places.find((place) => place.capital && place.country !== country?.country)
  if (country === undefined || capital === undefined) return undefined
  return (opening === true ? named(country) === 0 : named(capital) > named(country)) ? capital : undefined
}

/** A river or a part of the world is named more often than a town of its name, unless the release is about that country. */
const AREA = 5

/** The capital that a name spells, where only another language calls its country so: Brasília, which Finnish has for Brazil. */
function capitalSpelt({ name, places }: Candidate, first: GazetteerPlace): GazetteerPlace | undefined {
  if (first.kind !== 'country' || foldName(first.name) === foldName(name)) return undefined
  return places.find((place) => place.capital && place.country === first.country && place.name === name)
}

/** A capital is named more often than other towns. */
const CAPITAL = 4

/** A capital whose name has other accents than the printed one, which a city bears as it stands: `San Jose` is in California. */
function isSpeltOtherwise(place: GazetteerPlace, { name, places }: Candidate): boolean {
  if (!place.capital || place.name === name || foldName(place.name) !== foldName(name)) return false
  return places.some((each) => each.name === name && !each.capital && each.population > place.population)
}

/** Inhabitants of a town of whose size nothing is known. */
const ASSUMED = 2_000

/** How likely a name means a place whose country is named so often. */
export function rank(place: GazetteerPlace, named: number): number {
  // A country's own name is the country, whatever towns share it.
  const kind =
    place.kind === 'country'
      ? 12
      : place.kind === 'other'
        ? AREA
        : place.kind === 'region'
          ? 2.5
          : place.capital
            ? place.population >= LARGE
              ? CAPITAL
              : 2
            : 0
  const inhabitants = place.kind === 'city' && place.population === 0 ? ASSUMED : place.population
  return Math.min(named, 4) * 2 + Math.max(0, Math.min(named, 9) - 4) * 0.6 + kind + Math.log10(inhabitants + 1) / 2
}
