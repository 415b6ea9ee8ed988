import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const TEXTS: Readonly<Record<string, readonly [title: string, first: string, second: string, note: string]>> = {
  en: [
    'Bridge opens at last',
    'The bridge over the river was opened on Monday, said Mira*, who crosses it every day to work.',
    'A second bridge will be built next year, when the council has agreed on who pays for it.',
    '*Name changed to protect her family',
  ],
  de: [
    'Brücke endlich eröffnet',
    'Die Brücke über den Fluss wurde am Montag eröffnet, sagte Mira*, die jeden Tag hinüber muss.',
    'Eine zweite Brücke soll im nächsten Jahr gebaut werden, wenn der Rat über die Kosten entschieden hat.',
    '* Name von der Redaktion geändert',
  ],
  fr: [
    'Le pont est ouvert',
    'Le pont sur la rivière a été ouvert lundi, raconte Mira*, qui le traverse tous les jours.',
    'Un second pont sera construit l’an prochain, quand le conseil aura décidé qui le paiera.',
    '*Les prénoms ont été modifiés.',
  ],
  es: [
    'El puente abre por fin',
    'El puente sobre el río se abrió el lunes, cuenta Mira*, que lo cruza todos los días.',
    'El segundo puente se construirá el año próximo, cuando el consejo decida quién lo paga.',
    '* Nombre ficticio.',
  ],
  sv: [
    'Bron är öppnad',
    'Bron över floden öppnades i måndags, berättar Mira*, som går över den varje dag till sitt arbete.',
    'En andra bro ska byggas nästa år, när kommunen har bestämt vem som ska betala för den.',
    '* Mira heter egentligen något annat.',
  ],
  ru: [
    'Мост открыт для жителей',
    'Мост через реку открыли в понедельник, рассказывает Мира*, которая ходит по нему каждый день.',
    'Второй мост построят в будущем году, когда совет решит, кто будет за него платить.',
    '* Имя изменено.',
  ],
  uk: [
    'Міст відкрито для мешканців',
    'Міст через річку відкрили в понеділок, розповідає Мира*, яка ходить ним щодня на роботу.',
    'Другий міст збудують наступного року, коли рада вирішить, хто за нього платитиме.',
    '* Ім’я змінено з міркувань безпеки.',
  ],
  tr: [
    'Köprü sonunda açıldı',
    'Nehrin üzerindeki köprü pazartesi günü açıldı, diye anlatıyor her gün oradan geçen Mira*.',
    'İkinci köprü gelecek yıl, meclis parayı kimin ödeyeceğine karar verdikten sonra yapılacak.',
    '*İsimler değiştirilmiştir.',
  ],
  ar: [
    'افتتاح الجسر أخيراً',
    'افتُتح الجسر فوق النهر يوم الاثنين، كما تروي ميرا* التي تعبره كل يوم إلى عملها في المدينة.',
    'وسيُبنى جسر ثانٍ في العام المقبل عندما يقرر المجلس من سيدفع كلفته.',
    '* تم تغيير الاسم حفاظاً على الخصوصية',
  ],
  zh: [
    '新桥终于开通',
    '横跨河流的新桥星期一正式开通，每天过桥上班的小梅*说，她不必再像从前那样在岸边等候渡船过河了。',
    '第二座桥将在明年动工，届时委员会将决定由谁来支付费用，以及从哪里招募工人和购买材料。',
    '*小梅为化名。',
  ],
}

describe('a footnote below the text', () => {
  it.each(Object.entries(TEXTS))('belongs to no body (%s)', async (_, [title, first, second, note]) => {
    const { release } = await read(`${title}\n\n${first}\n\n${second}\n\n${note}\n`)
    expect(release.body.text).toBe(`${first}\n${second}`)
  })

  it('may be a figure that the text refers to', async () => {
    const [title, first, second] = TEXTS.en!
    const { release } = await read(
      `${title}\n\n${first}\n\n${second!.replace('next year', 'next year¹')}\n\n¹ Subject to the approval of the council in its session of June.\n`,
    )
    expect(release.body.text).not.toContain('Subject to')
  })

  it('is none where the text refers to no such mark', async () => {
    const [title, first, second] = TEXTS.en!
    const { release } = await read(
      `${title}\n\n${first!.replace('*', '')}\n\n${second}\n\n* The ferry will go on until then, every day from six in the morning.\n`,
    )
    expect(release.body.text).toContain('The ferry will go on')
  })
})
