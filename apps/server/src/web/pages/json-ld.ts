import { type Article, articlePath, type Person, type Quote, type Speaker } from '@dateline/core'
import { html, raw } from 'hono/html'
import { isPicture } from '../http/file.ts'
import type { Labels } from '../labels.ts'
import type { Html } from './layout.ts'

/** What a data block says. */
interface NewsData {
  readonly article: Article
  /** Its other visible language versions. */
  readonly versions: readonly Article[]
  /** Address of its page. */
  readonly address: string
  /** Who carries it; the text is its issuer's. */
  readonly wire: { readonly name: string; readonly url: string }
  readonly labels: Labels
}

/**
 * The article as schema.org NewsArticle for search engines: only what the page shows. A data block is never executed, so
 * the content security policy has nothing to allow; `<` is written as an escape, so no text can end the element.
 */
export function newsArticleData(data: NewsData): Html {
  const json = JSON.stringify(newsArticle(data)).replaceAll('<', '\\u003c')
  return html`<script type="application/ld+json">${raw(json)}</script>
`
}

function newsArticle({ article, versions, address, wire, labels }: NewsData): object {
  const issuer = organisation(article.newsroom.name)
  const place = article.dateline?.place
  const topics = article.topics.map(({ id }) => labels.topic(id))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': article.id,
    mainEntityOfPage: address,
    url: address,
    headline: article.title,
    alternativeHeadline: article.subtitle ?? undefined,
    description: article.lede ?? undefined,
    articleBody: article.body.text,
    ...filesOf(article, wire.url),
    inLanguage: article.language,
    dateline: article.dateline?.text,
    locationCreated: place == null ? undefined : { '@type': 'Place', name: place },
    dateCreated: article.published ?? undefined,
    datePublished: article.firstPublished,
    dateModified: article.updated,
    version: String(article.version),
    author: article.byline === null ? issuer : { '@type': 'Person', name: article.byline },
    publisher: issuer,
    sourceOrganization: issuer,
    sdPublisher: { ...organisation(wire.name), url: wire.url },
    copyrightHolder: issuer,
    license: licenseOf(article),
    articleSection: topics,
    keywords: topics,
    about: article.countries.map(({ code }) => ({ '@type': 'Country', name: labels.country(code), identifier: code })),
    contentLocation: article.places
      .filter(({ kind }) => kind !== 'country')
      .map(({ name }) => ({ '@type': 'Place', name })),
    mentions: [...article.people.map(person), ...article.organisations.map(({ name }) => organisation(name))],
    hasPart: article.quotes.map((quote) => quotation(quote, article, `${address}#quote-${quote.number}`)),
    correction:
      article.note === null
        ? undefined
        : { '@type': 'CorrectionComment', text: article.note, datePublished: article.versionCreated },
    workTranslation: versions.map((version) => ({
      '@type': 'NewsArticle',
      '@id': version.id,
      inLanguage: version.language,
      url: new URL(articlePath(version), wire.url).href,
    })),
    isAccessibleForFree: true,
  }
}

/** Pictures, and everything else that came with it; `base` is the wire's own address. */
function filesOf({ media }: Article, base: string): object {
  const files = media.flatMap(({ path, type, bytes, alt, caption, credit }) =>
    path === null
      ? []
      : [
          {
            '@type': isPicture(type) ? 'ImageObject' : 'MediaObject',
            contentUrl: new URL(path, base).href,
            encodingFormat: type ?? undefined,
            contentSize: bytes === null ? undefined : String(bytes),
            description: alt ?? undefined,
            caption: caption ?? undefined,
            creditText: credit ?? undefined,
          },
        ],
  )
  const [images, others] = [files.filter(isImage), files.filter((file) => !isImage(file))]
  return {
    image: images.length === 0 ? undefined : images,
    associatedMedia: others.length === 0 ? undefined : others,
  }
}

const isImage = (file: { readonly '@type': string }) => file['@type'] === 'ImageObject'

const organisation = (name: string) => ({ '@type': 'Organization', name })

/** Usage terms that are an address; words of them stand on the page. */
const licenseOf = ({ usageTerms }: Article) =>
  usageTerms !== null && /^https?:\/\/\S+$/.test(usageTerms) ? usageTerms : undefined

const person = ({ name, role, organisation: at }: Person) => ({
  '@type': 'Person',
  name,
  jobTitle: role ?? undefined,
  affiliation: at === null ? undefined : organisation(at),
})

function quotation({ text, speaker, jointSpeakers }: Quote, { id, language }: Article, url: string): object {
  const speakers = (speaker === null ? jointSpeakers : [speaker, ...jointSpeakers]).flatMap(voice)
  const who = speakers.length === 1 ? speakers[0] : speakers.length === 0 ? undefined : speakers
  return {
    '@type': 'Quotation',
    url,
    text,
    inLanguage: language,
    creator: who,
    spokenByCharacter: who,
    isPartOf: { '@id': id },
  }
}

function voice({ name, role, organisation: at }: Speaker): object[] {
  if (name !== null) return [person({ name, role, organisation: at, mentions: [] })]
  return at === null ? [] : [organisation(at)]
}
