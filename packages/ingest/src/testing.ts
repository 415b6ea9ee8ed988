import type { Knowledge, UntaggedRelease } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import type { Document } from './document.ts'
import { parseDocument } from './parse/parse.ts'
import { readDocument } from './read-document.ts'

let loaded: Knowledge | undefined

/** All tables, read once for a test file. */
export function knowledge(): Knowledge {
  loaded ??= loadKnowledge()
  return loaded
}

export function documentOf(text: string, file = 'release.txt'): Promise<Document> {
  return readDocument(new TextEncoder().encode(text), { file })
}

/** The one release of a text, and the document that its spans count in. */
export async function read(
  text: string,
  file = 'release.txt',
): Promise<{ readonly release: UntaggedRelease; readonly document: Document }> {
  const document = await documentOf(text, file)
  const [release] = parseDocument(document, knowledge())
  return { release: release!, document }
}

/** A paragraph of news in each language that names nobody, for texts whose language must be known. */
export const FILLER: Readonly<Record<string, string>> = {
  da: 'Projektet varer til udgangen af næste år, og resultaterne bliver offentliggjort sammen med en oversigt over udgifterne.',
  de: 'Das Vorhaben dauert bis zum Ende des nächsten Jahres, und seine Ergebnisse werden mit allen Ausgaben veröffentlicht.',
  en: 'The project runs until the end of next year, and its results will be published together with all that was spent.',
  es: 'El proyecto durará hasta finales del próximo año y sus resultados se publicarán junto con todos los gastos.',
  fi: 'Hanke kestää ensi vuoden loppuun, ja sen tulokset julkaistaan yhdessä kaikkien menojen kanssa verkossa.',
  fr: 'Le projet durera jusqu’à la fin de l’année prochaine et ses résultats seront publiés avec toutes les dépenses.',
  is: 'Verkefnið stendur út næsta ár og niðurstöður þess verða birtar ásamt yfirliti yfir allan kostnað þess.',
  it: 'Il progetto durerà fino alla fine del prossimo anno e i suoi risultati saranno pubblicati insieme a tutte le spese.',
  nb: 'Prosjektet varer ut neste år, og resultatene blir offentliggjort sammen med en oversikt over alle utgiftene.',
  pt: 'O projeto vai durar até ao fim do próximo ano e os seus resultados serão publicados com todas as despesas.',
  ru: 'Проект продлится до конца следующего года, а его результаты будут опубликованы вместе со всеми расходами.',
  sv: 'Projektet pågår till slutet av nästa år, och resultaten offentliggörs tillsammans med en redovisning av alla utgifter.',
  tr: 'Proje gelecek yılın sonuna kadar sürecek ve sonuçları bütün harcamalarla birlikte yayımlanacak.',
  uk: 'Проєкт триватиме до кінця наступного року, а його результати буде опубліковано разом з усіма витратами.',
}
