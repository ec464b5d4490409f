import { type NamedStaff, note } from './named-staff.ts'

/** People of bodies of power, of residences and of the system itself. */
export const STAFF_OF_BODIES: readonly NamedStaff[] = [
  {
    role: 'leb-decision-maker',
    name: 'Әлімжанов Қанат Рахметұлы',
    kind: 'local-executive-body',
    note: note(
      'Қызмет көрсету туралы шешім қабылдайды',
      'Принимает решения об оказании услуг',
      'Decides on services',
    ),
  },
  {
    role: 'io-registrar',
    name: 'Дүйсенова Жанар Әділқызы',
    kind: 'residential-organisation',
    note: note(
      'Келген адамды тіркейді, орындарды жүргізеді',
      'Регистрирует прибытие, ведёт места',
      'Records arrivals, keeps places',
    ),
  },
  {
    role: 'io-registrar',
    name: 'Бейсенов Нұржан Төлегенұлы',
    kind: 'residential-organisation',
    category: 4,
    note: note(
      'Ересектер тұратын ұйымда: келу, демалыс, ауысу, шығару',
      'В организации для взрослых: прибытие, отпуск, перевод, выписка',
      'In an organisation for adults: arrivals, leave, transfers, discharge',
    ),
  },
  {
    role: 'staff-officer',
    name: 'Мырзабекова Әсел Нұрланқызы',
    kind: 'primary-care',
    note: note(
      'Қызметкерлердің лауазымын, даярлығын, жоспарларын жүргізеді',
      'Ведёт должности, подготовку и планы сотрудников',
      'Keeps posts, training and plans of the staff',
    ),
  },
  {
    role: 'network-planner',
    name: 'Ибраев Данияр Қуанышұлы',
    kind: 'local-executive-body',
    note: note(
      'Ұйымдар желісін норма бойынша жоспарлайды',
      'Планирует сеть организаций по норме',
      'Plans the network by the norm',
    ),
  },
  {
    role: 'statistician',
    name: 'Петрова Наталья Игоревна',
    kind: undefined,
    note: note('Алты кестені салыстырады', 'Сверяет шесть таблиц', 'Checks the six tables'),
  },
  {
    role: 'administrator',
    name: 'Сағындықов Мәди Есенұлы',
    kind: undefined,
    note: note('Сынақ уақытын жылжытады', 'Переводит часы песочницы', 'Moves the sandbox clock'),
  },
  {
    role: 'data-protection-officer',
    name: 'Ибраева Әсел Нұрланқызы',
    kind: undefined,
    note: note(
      'Жазбаны кім ашқанын тексереді',
      'Проверяет, кто открывал записи',
      'Checks who opened the records',
    ),
  },
  {
    role: 'question-officer',
    name: 'Әбілова Мадина Қуатқызы',
    kind: 'local-executive-body',
    note: note(
      'Отбасылардың сұрақтарына жауап береді',
      'Отвечает на вопросы семей',
      'Answers questions of families',
    ),
  },
  {
    role: 'guardianship-officer',
    name: 'Нұрпейісова Жанар Серікқызы',
    kind: 'local-executive-body',
    note: note(
      'Балалардың қауіпсіздігі туралы хабарларды қарайды',
      'Рассматривает сигналы о безопасности детей',
      'Looks into child-safety signals',
    ),
  },
  {
    role: 'authority-officer',
    name: 'Тоқтаров Дәурен Қайратұлы',
    kind: undefined,
    specialty: 'health-authority',
    note: note(
      'Әкімдіктер туралы шағымдарды қарайды',
      'Рассматривает жалобы на акиматы',
      'Considers complaints about akimats',
    ),
  },
  {
    role: 'register-keeper',
    name: 'Әбдірахманова Салтанат Маратқызы',
    kind: 'local-executive-body',
    note: note(
      'Бір баланың екі жазбасы бар-жоғын шешеді',
      'Решает, одному ли ребёнку принадлежат две записи',
      'Decides whether two records are of one child',
    ),
  },
  {
    role: 'service-specialist',
    name: 'Оразбекова Гауһар Нұрланқызы',
    kind: 'home-assistance-unit',
    note: note(
      'Үйге барып, отбасыға көмектеседі',
      'Приходит домой и помогает семье',
      'Comes home and helps the family',
    ),
  },
  {
    role: 'aids-supplier',
    name: 'Тілеуов Бауыржан Серікұлы',
    kind: 'aids-supplier',
    note: note(
      'Құрал тапсырысын қабылдап, отбасыға жеткізеді',
      'Принимает заказы на средства и доставляет семье',
      'Accepts orders of aids and brings them to families',
    ),
  },
  {
    role: 'aids-commission',
    name: 'Бейсенова Раушан Қанатқызы',
    kind: 'local-executive-body',
    note: note(
      'Порталда өнім берушінің бар-жоғы туралы қорытынды береді',
      'Даёт заключение, есть ли поставщик на портале',
      'Concludes whether the portal has a supplier',
    ),
  },
]
