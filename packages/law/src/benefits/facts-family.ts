import { text } from '../acts/text.ts'

/** Who asks: it comes first, as the words of the other questions go by it. */
export const FACT_ASKER = {
  asker: {
    kind: 'choice',
    askedOf: 'family',
    question: text('Сіз кімсіз?', 'Кто вы?', 'Who are you?'),
    label: text('Өтініш беруші', 'Заявитель', 'Applicant'),
    values: {
      parent: text('Баланың анасы немесе әкесі', 'Мать или отец ребёнка', 'Mother or father of the child'),
      adopter: text('Бала асырап алушы', 'Усыновитель', 'Adopter'),
      guardian: text('Қорғаншы немесе қамқоршы', 'Опекун или попечитель', 'Guardian or trustee'),
      self: text('Өзім үшін сұрап отырмын', 'Спрашиваю для себя', 'I ask for myself'),
      other: text('Басқа адам', 'Другой человек', 'Somebody else'),
    },
    source: text('Заңды өкілдер тізімі', 'Список законных представителей', 'List of representatives'),
  },
} as const

/** Facts about who raises the child, and where. */
export const FACTS_FAMILY = {
  residence: {
    kind: 'choice',
    askedOf: 'family',
    question: text('Сіздің азаматтығыңыз қандай?', 'Какое у вас гражданство?', 'What is your citizenship?'),
    label: text('Азаматтығы', 'Гражданство', 'Citizenship'),
    values: {
      citizen: text('Қазақстан азаматымын', 'Гражданин Казахстана', 'Citizen of Kazakhstan'),
      kandas: text('Қандаспын', 'Кандас', 'Kandas'),
      foreigner: text('Шетел азаматымын', 'Иностранный гражданин', 'Foreigner'),
      stateless: text('Азаматтығы жоқ адаммын', 'Лицо без гражданства', 'Stateless person'),
    },
    source: text('Жеке басты растау', 'Сведения о личности', 'Identity data'),
  },
  permanent: {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Қазақстанда тұрақты тұрасыз ба?',
      'Вы постоянно живёте в Казахстане?',
      'Do you live permanently in Kazakhstan?',
    ),
    label: text(
      'Қазақстанда тұрақты тұрады',
      'Постоянно живёт в Казахстане',
      'Lives permanently in Kazakhstan',
    ),
    source: text('Тұрғылықты жерін тіркеу', 'Регистрация по месту жительства', 'Registration of residence'),
  },
  treaty: {
    kind: 'yes-no',
    askedOf: 'office',
    question: text(
      'Қазақстан бекіткен шарт осы құқықты бере ме?',
      'Даёт ли это право ратифицированный Казахстаном договор?',
      'Does a treaty that Kazakhstan has ratified give this right?',
    ),
    label: text('Халықаралық шарт', 'Международный договор', 'International treaty'),
    source: text('Құқықтық тексеру', 'Правовая проверка', 'Legal check'),
    gap: text(
      'Шарттар жүктелмеген: жауабын жәрдемақы тағайындайтын орган айтады.',
      'Договоры не загружены: ответ даст орган, который назначает пособие.',
      'Treaties are not loaded: the assigning office will say.',
    ),
  },
  lone: {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Баланы жалғыз тәрбиелеп отырсыз ба?',
      'Вы воспитываете ребёнка один или одна?',
      'Do you raise the child alone?',
    ),
    label: text('Баланы жалғыз тәрбиелейді', 'Воспитывает один или одна', 'Raises the child alone'),
    source: text('Отбасы құрамы', 'Состав семьи', 'Family composition'),
    gap: text(
      'Отбасы құрамы тізілімде жоқ: құжатпен расталады.',
      'Состава семьи нет в реестре: подтверждается документом.',
      'Family composition is not in the registry: a paper proves it.',
    ),
  },
  employed: {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Еңбек шартымен жұмыс істейсіз бе?',
      'Вы работаете по трудовому договору?',
      'Do you work under an employment contract?',
    ),
    label: text('Еңбек шартымен жұмыс істейді', 'Работает по трудовому договору', 'Works under a contract'),
    source: text('Өтініш берушінің сөзі', 'Со слов заявителя', 'As the applicant says'),
    gap: text(
      'Еңбек шарттары жүйесі қосылмаған.',
      'Система учёта трудовых договоров не подключена.',
      'The system of employment contracts is not connected.',
    ),
  },
  'used-by-other': {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Сол іс немесе мүлік бойынша жеңілдікті екінші ата-ана пайдаланды ма?',
      'Использовал ли второй родитель эту льготу по тому же делу или имуществу?',
      'Has the other parent already used the exemption for the same act or property?',
    ),
    hint: text(
      'Мемлекеттік баж бен тіркеу алымына қатысты: ол ата-ананың біреуіне ғана беріледі.',
      'Речь о государственной пошлине и сборе за регистрацию: она даётся только одному из родителей.',
      'This is about state duty and registration fees: it is given to one of the parents only.',
    ),
    label: text('Екінші ата-ана пайдаланған', 'Использовал второй родитель', 'The other parent used it'),
    source: text('Отбасының айтуы', 'Со слов семьи', 'As the family says'),
  },
} as const
