import { z } from 'zod'
import { DIRECTIONS } from '../release.ts'

/**
 * The tables of one language: one file of `languages/<tag>/` for each step that reads it. A missing file is an empty
 * table, so a light language says only what it knows. An unknown key is an error that names the file.
 */

const words = z.array(z.string().min(1)).readonly().default([])
/** A country: ISO 3166-1 alpha-2, and XK. */
export const code = z.string().regex(/^[A-Z]{2}$/)

/** How an inflected form goes back to the base form: strip one of `suffixes` (or `prefixes`), then try each of `base`. */
const ending = z.strictObject({
  suffixes: words,
  prefixes: words,
  base: z.array(z.string()).readonly().default(['']),
})

const forms = z.record(z.string(), z.string()).default({})

/** Lists of words by country (ISO 3166-1 alpha-2, and XK). */
export const wordsByCode = z.record(code, z.array(z.string().min(1)).readonly()).default({})

/** One schema per table file; the key is the file's name. */
export const TABLES = {
  /** What the language is called and how it is written. `primary` is the tag under which releases are filed. */
  language: z.strictObject({
    tag: z.string(),
    name: z.string(),
    script: z.string(),
    direction: z.enum(DIRECTIONS),
    /** Words that stand in nearly every text of the language: articles, prepositions, pronouns. They tell it from its neighbours. */
    common: words,
  }),

  /** Lines that are not news: matched at the start of a block (`label`, `navigation`, `share`: the whole block). */
  structure: z.strictObject({
    about: words,
    /** Close such a heading in languages that put the name first: `hakkında`. */
    aboutEnd: words,
    /** Head what a reader should know: news of the release where it is of the matter, none where it begins with an office. */
    background: words,
    byline: words,
    /** Words that open a clause: a derived title may end before one. */
    conjunctions: words,
    contacts: words,
    /** Say how large an organisation is, before a figure: `has`. */
    counts: words,
    /** Join the name of an organisation to what it is: `is a`, `ist eine`. */
    definers: words,
    /** By which an organisation tells what it does, in the present: `employs`, `brings together`; an ending in `*`. */
    describes: words,
    end: words,
    /** Say when it began, beside a year: `founded`, `seit`. */
    founded: words,
    label: words,
    /** Say what it is there for: `is responsible for`. */
    mandates: words,
    navigation: words,
    notes: words,
    photo: words,
    /** The part of an office that issues releases, as its letters print it below the name of the office: `Press office`. */
    pressOffice: words,
    published: words,
    related: words,
    /** Names of the document itself: `press release`, `joint statement`. A line above the text that has one is a label. */
    release: words,
    /** What is counted to say how large it is: `countries`, `members`. */
    scopes: words,
    share: words,
    /** Say when a page was last changed, which is not when the release was published. */
    updated: words,
    subscribe: words,
    /** Lines that announce or head the text in another language: `English version below`, `In English`. */
    versions: words,
  }),

  /** Month and weekday names in every form that prints them; `months` January first, `weekdays` Monday first. */
  dates: z.strictObject({
    months: z.array(words).length(12).readonly().default(Array(12).fill([])),
    weekdays: z.array(words).length(7).readonly().default(Array(7).fill([])),
    /** Written after a day's number: `th` in 24th. */
    ordinals: words,
    /** Stand between the parts of a date: `of`, `de`. */
    links: words,
    /** Written after the number of a year: `г.`, `года`. */
    year: words,
    /** The order of all-numeric dates: day first, or month first. */
    numeric: z.enum(['dmy', 'mdy', 'ymd']).default('dmy'),
    am: words,
    pm: words,
    /** Before an hour: `kl.`, `ore`. */
    clockBefore: words,
    /** Behind an hour: `Uhr`, `heures`. */
    clockAfter: words,
    noon: words,
    midnight: words,
  }),

  /** What mail programs print above a message that they forward; read in all languages, whatever the release is in. */
  mail: z.strictObject({
    /** The line above it, without the dashes around: `Begin forwarded message`. */
    forwarded: words,
    /** Names of its fields: who sent it, when, what it is about, who got it. */
    from: words,
    sent: words,
    subject: words,
    to: words,
    /** What they set before the subject of an answer, or of what is forwarded, without the colon: `Fwd`, `AW`. */
    prefixes: words,
    /** The verb of the line above a message that is answered: `On 3 March, Nadia Osei wrote:`. */
    wrote: words,
    /** How a note says that the release lies in a file beside it: `please find attached`. */
    attached: words,
    /** What a note above a release says that must not go out: it is withdrawn; not to be published; another takes its place. */
    kill: words,
    withhold: words,
    correction: words,
  }),

  /** Opening of the text: place and date. */
  dateline: z.strictObject({
    agencies: words,
    /** Join two cities: `and`, `/`. */
    conjunctions: words,
    /** The word for city, which is no part of the place: `г.`. */
    cityWords: words,
    /** Stand between place and date: `le`, `den`. */
    links: words,
    /** Close a dateline: `讯`, `电`. */
    closers: words,
    /** Open a place and date at the foot: `Fait à`, `Done at`. */
    foot: words,
    /** Short forms of states and provinces behind a city, by the country they lie in: `N.H.`, `SP`. */
    states: z.record(z.string().regex(/^[A-Z]{2}$/), words).default({}),
  }),

  embargo: z.strictObject({
    markers: words,
    /** Say when a text may be published, which is an embargo beside a day and a time: `For publication 5 May, 10:00`. */
    publication: words,
    /** Close the line in languages that say it last: `前不得发布`. */
    closers: words,
    /** Say that there is none: `For immediate release`. */
    none: words,
    /** The words of such phrases that say when: `immediate`, `ab sofort`'s `sofort`. */
    now: words,
    /** Say it behind the word for an embargo and a colon: `none`, `keine`. */
    nil: words,
    /** Turn such a phrase round: `not`. */
    not: words,
    /** Names of zones as printed, with their offset from UTC, or an IANA identifier where clocks change in summer. */
    zones: z
      .record(z.string(), z.string().regex(/^[+-]\d\d:\d\d$|^(?:Africa|America|Asia|Australia|Europe)\/\w+$/))
      .default({}),
  }),

  quotes: z.strictObject({
    pairs: z
      .array(
        z.strictObject({
          open: z.string(),
          close: z.string(),
          level: z.int().min(1).max(3),
          usage: z.enum(['primary', 'nested', 'mixed', 'rare', 'typo', 'titles', 'translated']),
        }),
      )
      .readonly()
      .default([]),
    /** Open direct speech at the start of a paragraph. */
    dashes: words,
    /** Whether a dash leads back to speech behind a full stop that closes its attribution; without one the text goes on to tell. */
    dashReopens: z.boolean().default(false),
    /** Nouns before a name in marks: `report`, `campaign`. What follows them is a title, not speech. */
    titleCues: words,
    /** First words of a clause that is said of a thing, not its name; `*` matches any ending: `لا`, `سي*`. */
    clauseOpeners: words,
    /** What says the same behind the marks: `adlı`, `kutsuttu`. */
    titleCuesBehind: words,
    /** `so-called`: what follows in marks is no speech. */
    soCalled: words,
    /** Open a block of somebody's words without marks: `Quote attributable to`. */
    attributable: words,
  }),

  attribution: z.strictObject({
    verbs: words,
    /** Attribute only when they stand beside a quote. */
    weakVerbs: words,
    /** Source follows: `according to`. */
    before: words,
    /** Source precedes: `mukaan`. */
    after: words,
    female: words,
    male: words,
    /** Pronouns that name no sex, or several people. */
    neutral: words,
    /** Those of `neutral` that stand for one person: `hän`. */
    neutralSingular: words,
    /** Prepositions before whom or what is spoken of: `about`, `sobre`. A name behind one is no subject. */
    about: words,
    /** Pronouns in a case that says whose opinion it is (`hänestä`), and phrases that hold one: `a su juicio`. */
    opinions: words,
    /** Open a sentence that says who spoke the words before it: `об этом`, `lo`, `det`. */
    anaphora: words,
    /**
     * Nouns for a person of whom only the sex is said: `the woman`. Those in both tables say as little of the office: `the official`,
     * `statsråden`.
     */
    femaleNouns: words,
    maleNouns: words,
    /** Open reported speech: `that`. */
    reported: words,
    /** Verb and pronoun in one: `a-t-elle déclaré`. */
    inverted: words,
    /** Whether a quote stands between its subject and its verb: `Alkan, “…” dedi`. */
    verbLast: z.boolean().default(false),
    /**
     * May stand between a subject and its verb, in scripts without spaces: `则`, `今天`; or open a sentence whose verb has no
     * subject: `también`, `poi`.
     */
    adverbs: words,
    /** Verbs without a subject that lead to speech only before a colon: `ha poi chiesto`, `pidió`. */
    announced: words,
    /** Endings of verbs whose subject follows them: `*yen`. */
    participles: words,
    /** Verbs of speech in the passive, which have no speaker for their subject: `denildi`. */
    passives: words,
    /** Endings of verbs that end a sentence, behind which only their subject stands: `*yor`. */
    finite: words,
    /** What speakers do while they speak, behind `and`: `peker`, `ler`. */
    deeds: words,
    /** Open what is said of a speaker behind the name, and is no speech: `joint par téléphone`. */
    asides: words,
    /** Open a clause that speech may contain, where a subject and a verb of speech could also be an attribution: `kuten`. */
    conjunctions: words,
    /** Nouns for what somebody says, behind the name in the genitive: `yorumu`, `açıklamasında`. */
    speechNouns: words,
    /** Open a clause about somebody else, whose verb attributes no quote before it: `while`, `mens`. */
    whereas: words,
    /** Behind a subject, that it is another than the one who spoke before: `ise`. */
    contrast: words,
    /** Open a subject of several people: `كل من`. */
    each: words,
    /** Open a subject whom the text does not name: `one of`. */
    unnamed: words,
    /** Of two people who were named together the first, and the second: `the former`, `la seconda`. */
    former: words,
    latter: words,
    /**
     * Nouns, and phrases with one, by which a text brings in somebody whom it does not name, in the form that does so: `a resident`,
     * `þriggja barna móðir`. Beside what the tables have of roles and relatives.
     */
    strangers: words,
    /** Endings of verbs that tell the sex of their subject: `*ла`, `*л`. */
    femaleVerbs: words,
    maleVerbs: words,
  }),

  people: z.strictObject({
    honorificsBefore: words,
    honorificsAfter: words,
    /** Honorifics and titles by which a pronoun later knows its person. */
    female: words,
    male: words,
    particles: words,
    /** Words in small letters with which a name may end, or that stand within it: `кызы`, `хазрат`. */
    nameEnds: words,
    /** Clergy and princes, whose names stand behind what they are of as an adjective: `митрополит` (Киевский Антоний). */
    seated: words,
    endings: z.array(ending).readonly().default([]),
    /** Inflected forms that no ending explains, with their base form. */
    forms,
    /** Endings that names of women and of men alone have: `*dóttir`, `*вич`. They make a run of capitalised words a person. */
    femaleNames: words,
    maleNames: words,
    /** Whether every word of a name stands in the case that the word before it asks for: `по словам Тиграна Аветисяна`. */
    cases: z.boolean().default(false),
    /** Nouns before the name of a person after whom a thing is called: street, prize, storm, ship. */
    namesakes: words,
    /** Whether the last word of a name alone stands in a case: `Pekka Virtasen mukaan`. */
    lastInflects: z.boolean().default(false),
    /** Whether a source stands in the genitive behind what leads to it: `að sögn Karims Haidari`. */
    genitiveSources: z.boolean().default(false),
    /** Endings that no name has in its base form: `*isen`. */
    oblique: words,
    /** Endings of long words that may open a sentence before a name and are no part of it: `*ssa`. */
    openers: words,
    /** Endings of nouns for people of a town, which open a sentence before a name and are no part of it: `*boen`, `*янка`. */
    inhabitants: words,
    /** Before a name only of persons: `asuva` (living in), `*-year-old`. */
    traits: words,
    /**
     * What says how old somebody is: behind a name, `#` for the number (`# anni`, `is #`); before it, without (`*-year-old`).
     * Where no capital shows a name, what opens the age behind it, without the number: `البالغ من العمر`.
     */
    ages: words,
    /** In brackets behind a name that is not the person's own: `name changed`. */
    pseudonyms: words,
    /** Words that names of houses, papers and the like hold, which may have a relative clause as persons do: `Hotel`. */
    things: words,
    /** Open what somebody is called after a child, which needs no other name: `أبو`. */
    teknonyms: words,
    /** Open what people call each other, with one character behind it, in scripts without spaces: `小`. */
    bynames: words,
    /** Nouns for a relative, a child or somebody who is helped, before whose given name nothing else need stand: `il figlio Elio`. */
    kin: words,
    /** Those of `kin` who are somebody's, also behind an article alone: `la moglie`. */
    spouses: words,
    /** Family names, for languages whose names begin with one and no space tells where a name ends. */
    surnames: words,
    /** Family names with a middle name, behind which a name may be longer by one: `阮氏`. */
    longSurnames: words,
    /** Signs that a given name of three ends with, behind a family name of two: `子`. */
    longGiven: words,
    /** Characters that foreign names are written with. */
    transliteration: words,
    /** Open a sentence that tells one of many, whose name stands behind its verb: `among`, `unter`. */
    among: words,
    /** How nouns for persons end, where every noun has a capital: `*in` of `Zeichnerin`. */
    personEndings: words,
    /** Directly before the name of one of those of whom the sentence tells: `among them`, `darunter`. */
    amongThem: words,
    /** Verbs, with their adverbs, that bring somebody before the reader whose name follows: `was also`, `se trouvait`. */
    presents: words,
    /** Verbs of which only a person is the subject, and tells of somebody's life or day: `grew up`, `cosía`, `marchait`. */
    lives: words,
    /** Verbs and nouns that say what their subject is called, before the name: `heißt`, `si chiama`, `her name is`. */
    called: words,
    /** Pronouns that stand for persons and for nothing else: `she`, `hän`. One at the head of a sentence tells that the name before it is somebody's. */
    persons: words,
    /** Whether every noun begins with a capital, which then tells no name. */
    capitalNouns: z.boolean().default(false),
    /** Words that open a sentence or stand in titles in capitals and begin no name. */
    notNames: words,
  }),

  /**
   * Common given names, for all languages of the script. A hint: a name is only more likely to be a person's where it begins
   * with one, and nothing is one because it does.
   */
  'given-names': z.strictObject({
    female: words,
    male: words,
    /** Names of other languages that are words of this one: `Christian` in English. They say nothing here. */
    words,
  }),

  roles: z.strictObject({
    articles: words,
    titles: words,
    /** Last word of an open-ended role: `Officer`, `Coordinator`. A `*` at the beginning matches any beginning: `*minister`; `**` also in a capitalised word where the ending is short. */
    heads: words,
    /** `Acting`, `former`. */
    modifiers: words,
    /** Between a role and what it is for: `of`, `for`. */
    links: words,
    /** Last words of fields that an office is for, behind which a name may begin: `Minister for Urban Development Ana Ruiz`. */
    ministries: words,
    /** Between two roles of one person: `and`. */
    joins: words,
    /** Open a relative clause that describes a person: `who`. */
    relative: words,
    /** Lead to what somebody works as: `as`, `als`, `comme`. */
    as: words,
    /** Lists of nouns for one kind of person, each of which may take up another: `хирург` … `врач`, `sindaco` … `primo cittadino`. In the base form. */
    alike: z.array(words).readonly().default([]),
    /** Endings of the definite form and of cases: `-en`, `-inn`. */
    endings: z.array(ending).readonly().default([]),
    /** Articles and numerals before a person whom the text has not named: `a`. */
    indefinite: words,
    /** Words that say whose somebody is, before a noun: `her` daughter, `su` mujer. Who is called so is another than the owner. */
    possessives: words,
    /** Lead to the office that somebody is given: `til` biskop, `zur` Direktorin. */
    appointed: words,
    /** Articles that tell the sex of the person whose role follows: `la`. */
    femaleArticles: words,
    maleArticles: words,
    /** Words before a role that take somebody up who was named, whatever is said of them: `cette` mère de trois enfants. */
    demonstratives: words,
    /**
     * Endings of nouns for what an office or a chair is of, in small letters. Behind a role and its link they may have an adjective
     * before them and a name behind them: `professor i marin genetikk`.
     */
    fields: words,
    /** Endings of nouns for what a person is, in the nominative; words between a verb and a name that no table knows: `*ница`. */
    agents: words,
    /** Words that belong to no role phrase: participles, forms of verbs. `*ing` */
    stops: words,
    /** Endings of words that a role belongs to, where these stand before it: `*n` of a genitive, `'nin`. */
    owners: words,
    /** Whether a role may have a noun behind it without a link: `министр труда`. */
    genitives: z.boolean().default(false),
    /** Between a person and a role in a sentence of its own: `is`, `war`. */
    copulas: words,
    /** Whether a name may stand directly behind what a role is for: `la responsabile del progetto Marta Ghedin`. */
    linked: z.boolean().default(false),
    /** Whether a role may follow its name without a comma: `Anna Jónsdóttir skólastjóri`. */
    apposed: z.boolean().default(false),
  }),

  organisations: z.strictObject({
    words,
    suffixes: words,
    abbreviations: words,
    /** Endings in which a party or a body stands before the name of somebody of it: `*s` of `Venstres Lars Holm`. */
    genitives: words,
    /** Names that bodies of many countries share, each with that of its own: `Red Cross` of `Red Cross of Chad`, `Norges Røde Kors`. */
    national: words,
    /** Behind which the name of a body has ended, before a country or where no spaces part words: `with`, `设立`. */
    breaks: words,
  }),

  places: z.strictObject({
    /** The country of most places that its releases name without saying where they are; none for a language of many. */
    home: code.optional(),
    /** Stand before a place: `in`, `near`. */
    prepositions: words,
    /** Between two places of a list: `ثم`. */
    joins: words,
    /** Say what a name beside them is. */
    region: words,
    city: words,
    /** Those of the words for a town that no large one is called by: `village`, `quarter`. */
    small: words,
    other: words,
    /** Those of the words for a place that mostly have its name directly behind them, where no capital shows one: `قرية`. */
    naming: words,
    /** Words for a sea, a gulf or a strait, which no country has for itself; with `*` before it, the end of a name. */
    seas: words,
    /** Words that names of two words begin with, where no capital shows a name: `بن`, `سيدي`. */
    openers: words,
    /** Those of the prepositions behind which a name that no table has is a place: `in`, but not `from`. */
    within: words,
    /** Names that stand behind these and are no places: languages, networks. */
    notPlaces: words,
    /** Between the word for a place and its name: `of`, `de`. */
    links: words,
    /** Words for what lies there by nature, which are part of its name: `lac`, `valley`. Rivers and islands are mostly named without. */
    natural: words,
    /** Words for money directly before the name of the country whose it is, which is then no place: `долларов США`. */
    currencies: words,
    /** Nouns behind which a town stands in a case, for who or what is of it: `мэр`, `жители`, `аэропорт`. */
    holders: words,
    /** Whether the word for a place is joined to the name behind it: `the village of Savnob`. */
    linked: z.boolean().default(false),
    /** Whether the word for a place stands behind its name: `Bartang valley`. */
    nounsBehind: z.boolean().default(false),
    /** Words for several regions that have each of them behind its own adjective, with the word for one: `областях: область`. */
    shared: forms,
    /** Cases of the nouns that regions have behind an adjective, with their base form: `районе: район`. */
    regionForms: forms,
    /** Endings of these adjectives, with that of the base form beside such a noun: `ском: ский`; before a neuter: `ский море: ское`. */
    adjectives: forms,
    /** Behind the name of a country, that people or a language are meant, in scripts without spaces: `籍`. */
    demonymEnds: words,
    /** Words for a region that its name is printed with, in scripts without spaces: `省`. */
    suffixes: words,
    /** Directions that the name of a country or region is joined to, or a town's: `Nord` of `Nordsyrien`; with `-` only with a hyphen. */
    compass: words,
    /** Names of areas that are no country and no city: seas, rivers, continents, regions across borders. */
    areas: words,
    /** Those of the locatives that names of people hardly have: `'da`, but not the dative. */
    standing: words,
    /** Characters that foreign names of places are written with beside those of people. */
    transliteration: words,
    /** Endings of names of fjords, lakes and the like at home, which need no gazetteer where a word leads to them: `*fjorden`. */
    formed: words,
    /** Endings of nouns with their article, which a name that no table has does not have: `*inu` of `Kvennaathvarfinu`. */
    definite: words,
    /** Everyday words that are also a place somewhere: a place only with a cue. */
    common: words,
    endings: z.array(ending).readonly().default([]),
    /** Endings of the genitive, in which a town stands before what is there: `*n`. */
    genitives: words,
    /** Endings of the cases that say where: `*ssa`, `'da`. A name in one is a place as behind a preposition. */
    locatives: words,
    /** Inflected forms that no ending explains, with their base form. */
    forms,
    /**
     * What the letters of another script stand for in names of places, in Latin letters: `ق: q`. Ways of one letter are
     * separated by `/`; `-` for a letter that maps leave out.
     */
    sounds: forms,
    /** Countries whose own names are not written by their sound: those that write this script. */
    unsounded: z.array(code).readonly().default([]),
  }),

  /** Other names of countries, and words for what belongs to them. A `*` at the end matches any ending. */
  countries: z.strictObject({
    /** Phrases in which the name of a country or people means something else, such as a language. */
    against: words,
    /** Lower-case words before or behind a country that only gives: `funded by`, `出资`. */
    backers: words,
    /** Lower-case words or beginnings of words close behind a country that gives to another: `donates`, `finanzier`. */
    givers: words,
    /** Lower-case words before a country that somebody comes from, `from`; with `*`, endings of the name itself, `*sta`. */
    origins: words,
    aliases: wordsByCode,
    demonyms: wordsByCode,
    /** What a country is known by without being named, in this language: `Weißes Haus`. See also `institutions.yaml`. */
    institutions: wordsByCode,
    /**
     * Forms of `aliases` and `demonyms` that mean several countries, each with what an editor should know. They count for
     * each of them in part. A `*` at the end speaks for every form that begins so.
     */
    ambiguous: forms,
  }),

  /**
   * Terms of topics in this language. `*` at the end of a word matches any ending, also within a phrase, and one at the
   * beginning of a term finds it in compounds too: `*schule*`. `weak` terms say little, and next to nothing where no other
   * stands; in a phrase of `against` no term of the topic counts.
   */
  topics: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/),
    z.strictObject({ label: z.string().optional(), terms: words, weak: words, against: words }),
  ),

  /** What turns a sentence into its opposite, so that a correction which puts it in or takes it out is none of spelling. */
  changes: z.strictObject({
    /** Words: `not`, `without`. */
    negations: words,
    /** Beginnings that make a word its opposite: `un*`. */
    prefixes: words,
    /** Syllables within a verb: Turkish `ma`. */
    infixes: words,
  }),

  /** How people may write the keys of front matter. */
  'front-matter': z.strictObject({
    title: words,
    subtitle: words,
    date: words,
    language: words,
    embargo: words,
    status: words,
    reason: words,
    note: words,
    countries: words,
    topics: words,
    byline: words,
    dateline: words,
    id: words,
    /** The article that this release says in another language, by its id or its file. */
    translates: words,
  }),

  /** Words of pages, feeds and receipts. `{name}` stands for a value. */
  interface: z.record(z.string(), z.string()),
} as const

export type TableName = keyof typeof TABLES
export type Tables = { readonly [Name in TableName]: z.infer<(typeof TABLES)[Name]> }

/** Everything known about one language, by the name of the table. */
export type Language = Readonly<Tables>
export type Ending = z.infer<typeof ending>
