import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const release = async (body: string) => (await read(`عنوان الخبر في هذا الصباح\n\n${body}`)).release

const people = async (body: string) => (await release(body)).people.map(({ name, role }) => [name, role])

describe('people in Arabic, where no capital tells a name', () => {
  it.each([
    ['called after her child', 'أقفلت أم خالد باب بيتها الجديد في المساء.', [['أم خالد', null]]],
    [
      'introduced by nothing, with a given name and what she is',
      'ومن بين هؤلاء نادين كرافت، وهي معلمة من هامبورغ، جاءت قبل عامين.',
      [['نادين كرافت', 'معلمة من هامبورغ']],
    ],
    [
      'introduced by nothing, a servant of God with a family name',
      'نزح عبد الرحمن الكيلاني من قريته قبل عام.',
      [['عبد الرحمن الكيلاني', null]],
    ],
    [
      'by a given name and an age in words',
      'مشى سامر، البالغ من العمر أربعة عشر عاماً، يومين كاملين.',
      [['سامر', null]],
    ],
    [
      'behind the word for her country',
      'ورأت خبيرة المياه في المنظمة، الهولندية ماريكا فيسر، أن البئر عميقة.',
      [['ماريكا فيسر', 'خبيرة المياه في المنظمة']],
    ],
    [
      'behind a role with whose it is at its end',
      'أما مديرته هالة المرعي فترى أن الصف امتلأ.',
      [['هالة المرعي', 'مديرة']],
    ],
    [
      'by what he is one of, rather than by an honorific',
      'ويروي الشيخ حسين النعيمي، أحد سكان الحي، أن البئر جفت.',
      [['حسين النعيمي', 'أحد سكان الحي']],
    ],
    [
      'behind an office of many words, with a given name that has an article',
      'وأشرف على الافتتاح وزير النقل والأشغال العامة والإسكان الطيب البوزيدي، بحضور والي المدينة.',
      [['الطيب البوزيدي', 'وزير النقل والأشغال العامة والإسكان']],
    ],
    [
      'behind an office with a body that ends in a people',
      'وأعلن رئيس البنك الأفريقي للتنمية الطاهر بن يحيى عن قرض جديد.',
      [['الطاهر بن يحيى', 'رئيس البنك الأفريقي للتنمية']],
    ],
    [
      'between commas behind an office, before any verb',
      'غير أن رئيسة النقابة الوطنية للصيادين، زبيدة المنصوري، نبهت إلى نقص الوقود.',
      [['زبيدة المنصوري', 'رئيسة النقابة الوطنية للصيادين']],
    ],
    [
      'by a given name of her own before a family name that no table has',
      'وبكت زينب أوتارا حين رأت بيتها للمرة الأولى منذ الزلزال.',
      [['زينب أوتارا', null]],
    ],
    [
      'by two names that no table has and an age',
      'وذهبت الجائزة الأولى إلى كيوني ماكاليا (34 عاماً) عن خريطته للشعاب.',
      [['كيوني ماكاليا', null]],
    ],
    [
      'behind the part of a continent where the office is',
      'وقالت نائبة المدير التنفيذي لبرنامج المياه في شرق أفريقيا هيلين موانغي إن الآبار جفت.',
      [['هيلين موانغي', 'نائبة المدير التنفيذي لبرنامج المياه في شرق أفريقيا']],
    ],
    [
      'behind a doctor, called after a trade',
      'وشكرت الدكتورة ليلى حداد والصحفي توماس برغ الحاضرين.',
      [
        ['ليلى حداد', null],
        ['توماس برغ', 'الصحفي'],
      ],
    ],
    [
      'beside a sister of one name and two nurses',
      'وتدير العيادة نجلاء حمدان مع شقيقتها رباب وممرضتين من القرية.',
      [
        ['نجلاء حمدان', null],
        ['رباب', 'شقيقتها'],
      ],
    ],
    ['not from those whom the text calls by one name', 'وصل عمر متأخراً إلى القرية وعادت مريم مبتسمة من المدرسة.', []],
    ['not from the audience of somebody', 'وشكرت سلمى الجمهور على حضوره، فيما غادر خالد المدينة مساء أمس.', []],
    ['not from an ocean', 'ويمتد المحيط الهادي الجنوبي على مساحة واسعة، وتديره هيئة دولية.', []],
    ['not from a school and a street', 'افتتحت الوزارة مدرسة محمود الجابري وشارع ليلى المرزوقي.', []],
    ['not from a need that is printed like an honorific', 'ولا تزال الحاجة أكبر بكثير، وتبقى الحاجة ملحة.', []],
    ['not from a register that is printed like a verb', 'وتُحفظ الأسماء في سجل ورقي متاح للجميع.', []],
    ['not from somebody without a name', 'وقال أحدهم، وهو مزارع، إن البئر جفت.', []],
    [
      'behind a role with its organisation and its place',
      'وقالت رئيسة بعثة المنظمة الدولية للهجرة في كينيا بيرغيتا هالفورسن إن المخيم امتلأ.',
      [['بيرغيتا هالفورسن', 'رئيسة بعثة المنظمة الدولية للهجرة في كينيا']],
    ],
    [
      'behind a role and a comma, in a town that no gazetteer has',
      'وأوضحت مديرة العيادة المتنقلة في مرسابيت، هدى الشريف، أن اللقاح وصل.',
      [['هدى الشريف', 'مديرة العيادة المتنقلة في مرسابيت']],
    ],
    [
      'behind a role with the name of its organisation in marks',
      'وحذّرت منسقة جمعية "مرفأ" سلوى النجار من نقص الدواء.',
      [['سلوى النجار', 'منسقة جمعية "مرفأ"']],
    ],
    [
      'behind a company whose name is no word',
      'وأعلن الرئيس التنفيذي لشركة تروندل رولف كيلر إطلاق حملة جديدة.',
      [['رولف كيلر', 'الرئيس التنفيذي لشركة تروندل']],
    ],
    [
      'two of them, joined by a conjunction that is attached',
      'وحضر اللقاء نائب المدير العام توماس ليندغرين ومدير مكتب القاهرة سامي الطحان.',
      [
        ['توماس ليندغرين', 'نائب المدير العام'],
        ['سامي الطحان', 'مدير مكتب القاهرة'],
      ],
    ],
    [
      'behind honorifics, with particles',
      'وافتتح معالي الدكتور ناصر بن عبد العزيز آل رويس المعرض.',
      [['ناصر بن عبد العزيز آل رويس', null]],
    ],
    [
      'with a definite first name before a particle',
      'وقال رئيس التعاونية المختار ولد سالم إن الصيد تراجع.',
      [['المختار ولد سالم', 'رئيس التعاونية']],
    ],
    [
      'with a first name that is also a role, known by the role said of her',
      'تقول أمينة الحوراني (52 عاماً)، وهي خياطة من درعا: «عدت إلى بيتي».',
      [['أمينة الحوراني', 'خياطة من درعا']],
    ],
    [
      'by a first name and an age alone',
      'تروي سلمى (19 عاماً)، وهي طالبة في الجامعة، ما رأته.',
      [['سلمى', 'طالبة في الجامعة']],
    ],
    [
      'with a role as an apposition',
      '«لا ماء لدينا»، قال ياسر قنديل، مهندس الشبكة في البلدية.',
      [['ياسر قنديل', 'مهندس الشبكة في البلدية']],
    ],
    [
      'with proclitics on the role and vowel points in the name',
      'وبحسب تقرير لِوزير الصحة كَرِيم نَاصِر، فإن المرض تراجع.',
      [['كَرِيم نَاصِر', 'وزير الصحة']],
    ],
  ])('%s', async (_, body, expected) => expect(await people(body)).toEqual(expected))

  it.each([
    ['a role alone', 'وأعلن مدير الدفاع المدني أن الفرق أنقذت مئة شخص. وعد الوزير بإصلاح الطريق قبل الشتاء.'],
    ['witnesses and sources', 'وقال شهود عيان إن القارب غرق. وقالت مصادر محلية إن الناجين نقلوا.'],
    ['countries that declare', 'وأعلنت تركيا وإيران فتح المعبر. ودعت مصر والأردن إلى التهدئة.'],
    ['a minister who opens a road', 'وأعلن الوزير افتتاح الطريق أمام الشاحنات. ووعد المحافظ بتوفير المياه للسكان.'],
    ['families, printed like a verb', 'فقد رفضت أسر كثيرة الطين لأنه لا يصمد.'],
  ])('finds nobody in %s', async (_, body) => expect(await people(body)).toEqual([]))

  it('knows a person again by parts of the name, a letter that differs and a plain alef, and tells the slip', async () => {
    const { people: found, notices } = await release(
      'وشدد الأمين العام للأمم المتحدة أنطونيو كارديريش على ضرورة الوصول. وقال كارديريس إن الوقت ينفد.\n\n' +
        'وأوضح الدكتور إدريس عبد القادر حمدان أن المياه لا تكفي. ولفت عبد القادر إلى أن الآبار جفت. وأكد ادريس حمدان ذلك.',
    )
    expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['أنطونيو كارديريش', 2],
      ['إدريس عبد القادر حمدان', 3],
    ])
    expect(notices.filter(({ rule }) => rule === 'name-misspelt')).toHaveLength(1)
  })
})

describe('who speaks in Arabic', () => {
  const INTRODUCTION =
    'أعلنت وزيرة الصحة هالة قباني أن العيادات ستفتح قريبا، ورافقها مدير المستشفى، الدكتور رامي عيسى، في جولة طويلة.\n\n'
  const speakers = async (body: string) =>
    (await release(INTRODUCTION + body)).quotes.map(
      ({ speaker }) => speaker?.name ?? speaker?.organisation ?? speaker?.role ?? null,
    )

  it.each([
    ['a verb before the role', 'وقالت الوزيرة: «سنفتح عشر عيادات».', ['هالة قباني']],
    ['a verb behind the quote', '«سنفتح عشر عيادات»، قال المدير.', ['رامي عيسى']],
    [
      'a verb alone, in his form and in hers',
      'وأضاف: «الأسرة لا تكفي».\n\nوتابعت: «سنجد الأسرة».',
      ['رامي عيسى', 'هالة قباني'],
    ],
    ['a verb and how she said it', 'وأردفت ضاحكة: «لن ننام قبل ذلك».', ['هالة قباني']],
    ['a participle', 'وأكد عيسى أن العمل بدأ، مضيفاً: «لن نتأخر بعد اليوم».', ['رامي عيسى']],
    [
      'a quote split by its attribution',
      '«سنفتح العيادات»، قالت الوزيرة، «ولن نغلق واحدة».',
      ['هالة قباني', 'هالة قباني'],
    ],
    ['according to', '«الدواء يكفي شهرين»، بحسب تعبير قباني.', ['هالة قباني']],
    ['what somebody called it', 'ووصف عيسى الوضع. ووصف الجولة بأنها «بداية متأخرة جدا».', ['رامي عيسى']],
    ['an address before the subject', 'وتحدث إلى الصحفيين المدير قائلاً: «الأسرة لا تكفي».', ['رامي عيسى']],
    ['an organisation', 'وأكدت المنظمة الدولية للهجرة: «سنواصل العمل معهم».', ['المنظمة الدولية للهجرة']],
    [
      'somebody of a role who has no name',
      '«ننام في الفصول ليلاً»، قالت معلمة في المدينة طلبت عدم ذكر اسمها.',
      ['معلمة'],
    ],
    ['one of many', '«لم نر شيئاً كهذا»، قال أحد الصيادين.', [null]],
  ])('%s', async (_, body, expected) => expect(await speakers(body)).toEqual(expected))
})

describe('a boy who was named before', () => {
  it('speaks where only the noun says who', async () => {
    const { quotes } = await release(
      'مشى سامر، البالغ من العمر 14 عاماً، يومين كاملين. «لم أنم ليلة واحدة»، يقول الفتى.',
    )
    expect(quotes[0]?.speaker?.name).toBe('سامر')
  })
})
