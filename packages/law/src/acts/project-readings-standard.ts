import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings DEC-24 to DEC-48: one own sentence each. */
export const READINGS_STANDARD = {
  'DEC-24': {
    kind: 'reading',
    summary: text(
      'Мәтіні жоқ тармақтарға орын қалдырылады, ережелері заңгер енгізгенше өшірулі тұрады.',
      'Для пунктов без текста оставлены места, их правила выключены до внесения юристом.',
      'Points without a text have their places; their rules stay off until a lawyer enters them.',
    ),
  },
  'DEC-25': {
    kind: 'reading',
    summary: text(
      'Ақпараттық жүйе жауап бермесе, өтініш қабылданады және сұрау қайталанады, адамнан қағаз сұралмайды.',
      'Если система не отвечает, заявление принимается и запрос повторяется, бумаги с человека не требуют.',
      'When a system does not answer, the application is accepted and the look-up repeated; nobody is sent for papers.',
    ),
  },
  'DEC-26': {
    kind: 'reading',
    summary: text(
      '7-тармақ бойынша қызмет алушы порталға электрондық цифрлық қолтаңбамен кіріп, ұйымды таңдайды.',
      'По пункту 7 получатель входит на портал с электронной цифровой подписью и выбирает организацию.',
      'Under point 7 the recipient enters the portal with a digital signature and chooses the organisation.',
    ),
  },
  'DEC-27': {
    kind: 'reading',
    summary: text(
      'Мерзімінде таңдамау шешімді жоймайды, келмеу сол орыннан ғана айырады, бір адамда бір бронь немесе бір кезек болады.',
      'Невыбор в срок не отменяет решения, неявка лишает лишь этого места, у человека одна бронь или одна очередь.',
      'A late choice does not end the decision, a no-show loses only that place, and a person has one reservation or one queue entry.',
    ),
  },
  'DEC-28': {
    kind: 'reading',
    summary: text(
      'Тәртіп бұзғаны үшін шығарылған адам жалпы негізде қайта қабылданады.',
      'Выписанный за нарушения принимается повторно на общих основаниях.',
      'A person discharged for breaches is re-admitted on general grounds.',
    ),
  },
  'DEC-29': {
    kind: 'reading',
    summary: text(
      'Екі тәуліктен артық – 48 сағаттан артық, шығару тексеруден кейін басшының шешімімен ғана мүмкін.',
      'Более двух суток – более 48 часов, выписка возможна только по решению руководителя после выяснения причин.',
      'More than two days means more than 48 hours; discharge is only possible by the head’s decision after an inquiry.',
    ),
  },
  'DEC-30': {
    kind: 'reading',
    summary: text(
      'Қызмет түрлерінің тізбесі ашық, есептегі бес түр бастапқы мән ретінде алынады.',
      'Перечень видов услуг открыт, пять видов отчёта взяты как начальные.',
      'The list of service kinds is open; the report’s five are the starting values.',
    ),
  },
  'DEC-31': {
    kind: 'reading',
    summary: text(
      'Жіберуші және қабылдаушы тарап туралы сөйлем – қолданыстағы нормадан үзінді, ұсыным емес.',
      'Фраза о направляющей и принимающей стороне – отрывок действующей нормы, а не рекомендация.',
      'The sentence on the sending and receiving party is a fragment of existing law, not a recommendation.',
    ),
  },
  'DEC-32': {
    kind: 'reading',
    summary: text(
      'Арбаларды ауыстыру мерзімдері – ең аз пайдалану мерзімі туралы ұсыныс, заң емес.',
      'Сроки замены колясок – предложение о минимальном сроке пользования, а не закон.',
      'The wheelchair terms are a proposal on the minimum period of use, not law.',
    ),
  },
  'DEC-33': {
    kind: 'reading',
    summary: text(
      'Есеп үстел басында 20 өңірді, далада 7 өңірді қамтиды, екеуі де көрсетіледі.',
      'Кабинетная часть охватывает 20 регионов, полевая – 7, печатаются обе цифры.',
      'The desk study covers 20 regions, the field study 7; both are printed.',
    ),
  },
  'DEC-34': {
    kind: 'reading',
    summary: text(
      '2-тармақтағы жас «он сегізден асқан» және «үштен он сегізге дейін» деп түсініледі.',
      'Возраст в пункте 2 понимается как «старше восемнадцати» и «от трёх до восемнадцати».',
      'The ages of point 2 are read as over eighteen, and from three to eighteen.',
    ),
  },
  'DEC-35': {
    kind: 'reading',
    summary: text(
      'Кесте атауы мазмұнына қарай анықталады: қала мен ауыл – 1-кесте, санаттар – 2-кесте.',
      'Название таблицы определяет содержание: город и село – таблица 1, категории – таблица 2.',
      'Content decides the caption: urban and rural is table 1, categories are table 2.',
    ),
  },
  'DEC-36': {
    kind: 'reading',
    summary: text(
      '21-тармақтағы сөз ұйымнан шығару және қайта қабылдау мағынасында түсініледі.',
      'Слово пункта 21 понимается как выписка из организации и повторный приём.',
      'The words of point 21 are read as discharge and re-admission.',
    ),
  },
  'DEC-37': {
    kind: 'reading',
    summary: text(
      '5-тармақтағы үш 1) тармақша ретімен бірінші, екінші, үшінші деп аталады.',
      'Три подпункта 1) пункта 5 называются первым, вторым и третьим по порядку.',
      'The three sub-paragraphs 1) of point 5 are named first, second and third, in order.',
    ),
  },
  'DEC-38': {
    kind: 'reading',
    summary: text(
      'Стандарттың негізі – Әлеуметтік кодекстің 12-бабы 5) тармақшасының бесінші абзацы.',
      'Основание стандарта – абзац пятый подпункта 5) статьи 12 Социального кодекса.',
      'The standard rests on the fifth part of sub-paragraph 5) of article 12 of the Social Code.',
    ),
  },
  // The number stands empty in the register of readings; a tombstone keeps it from being reused.
  'DEC-39': { kind: 'reading', status: 'excluded', excludedBy: 'unknown' },
  'DEC-40': {
    kind: 'reading',
    summary: text(
      '21-тармақтағы қысқартылған сөз ұйымның ішкі тәртіп ережелерін, 5-тармақтағысы жеке бағдарламаны білдіреді.',
      'Сокращение пункта 21 означает правила внутреннего распорядка, пункта 5 – индивидуальную программу.',
      'The abbreviation of point 21 means the internal rules, that of point 5 the individual programme.',
    ),
  },
  'DEC-41': {
    kind: 'reading',
    summary: text(
      'Бұзушылықтар ағымдағы тұру кезеңінде саналады, әрқайсысы акт пен түсініктемемен жазылады.',
      'Нарушения считаются в пределах текущего пребывания, каждое с актом и объяснением.',
      'Breaches are counted within the current stay, each with its act and explanation.',
    ),
  },
  'DEC-42': {
    kind: 'reading',
    summary: text(
      '5-тармақтағы сөз заңды өкілді білдіреді.',
      'Слово пункта 5 означает законного представителя.',
      'The word of point 5 means the legal representative.',
    ),
  },
  'DEC-43': {
    kind: 'reading',
    summary: text(
      'Әртүрлі жиынтық сандар бөлек деректер жиыны болып сақталады, айырмасы көрсетіледі.',
      'Разные итоги хранятся отдельными наборами данных, разница показывается.',
      'Differing totals are kept as separate data sets and their difference is shown.',
    ),
  },
  'DEC-44': {
    kind: 'reading',
    summary: text(
      'Оңалту орталығы аудан орталығына норма емес, 24 және 16 сағат – қолданыстағы норма, 21-тармақ балаларға қолданылмайды.',
      'Реабилитационный центр не норма для райцентра, 24 и 16 часов – действующая норма, пункт 21 к детям не применяется.',
      'A rehabilitation centre is no norm for a district centre, 24 and 16 hours are the existing norm, and point 21 does not apply to children.',
    ),
  },
  'DEC-45': {
    kind: 'reading',
    summary: text(
      'Порталдағы өңір нөмірлері 4-кесте жолдарымен пайда болу ретіне қарай сәйкестендіріледі.',
      'Номера регионов портала сопоставлены со строками таблицы 4 по порядку появления.',
      'The portal’s region numbers are matched to the rows of table 4 by order of appearance.',
    ),
  },
  'DEC-46': {
    kind: 'reading',
    summary: text(
      'Күрделі кемістікке екі дербес бұзылыс қажет, бір бұзылыстың салдары оған өздігінен жатпайды.',
      'Для сложного недостатка нужны два самостоятельных нарушения, следствие одного его не образует.',
      'A complex defect needs two distinct disorders; the consequence of one does not make it.',
    ),
  },
  'DEC-47': {
    kind: 'reading',
    summary: text(
      'Жолдаманы жұмыспен қамту бөлімі шешіммен бірге береді, онсыз бюджет есебінен қабылдау жүргізілмейді.',
      'Направление выдаёт отдел занятости вместе с решением, без него приём за счёт бюджета не проводится.',
      'The department issues the referral with the decision; without it there is no admission at budget expense.',
    ),
  },
  'DEC-48': {
    kind: 'reading',
    summary: text(
      'Медициналық ұйымның өтінішхаты істі ашады, орынды қызмет алушы не оның өкілі таңдайды немесе сот актісі керек.',
      'Ходатайство медицинской организации открывает дело, место выбирает получатель или его представитель либо нужен судебный акт.',
      'A petition of a medical organisation only opens the case; the place is chosen by the recipient or representative, or by a court act.',
    ),
  },
} as const satisfies UnitTable
