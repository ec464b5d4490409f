import { text } from '../acts/text.ts'

/** Facts about learning, work and a home of one's own. */
export const FACTS_LEARNING = {
  'home-taught': {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Бала үйде жеке оқу жоспарымен оқи ма?',
      'Учится ли ребёнок дома по индивидуальному учебному плану?',
      'Is the child taught at home by an individual study plan?',
    ),
    own: text(
      'Үйде жеке оқу жоспарымен оқисыз ба?',
      'Учитесь ли вы дома по индивидуальному учебному плану?',
      'Are you taught at home by an individual study plan?',
    ),
    label: text('Үйде жеке жоспармен оқиды', 'Учится дома по индивидуальному плану', 'Taught at home'),
    source: text('Отбасының айтуы', 'Со слов семьи', 'As the family says'),
    gap: text(
      'Мектептердің дерегі қосылмаған.',
      'Данные школ не подключены.',
      'The data of schools are not connected.',
    ),
  },
  'local-decision': {
    kind: 'yes-no',
    askedOf: 'office',
    question: text(
      'Мәслихат үйде оқыту шығындарын өтеу тәртібі мен мөлшерін бекіткен бе?',
      'Утвердил ли маслихат порядок и размер возмещения затрат на обучение на дому?',
      'Has the maslikhat fixed the order and amount of recovering home-teaching expenses?',
    ),
    label: text('Мәслихат шешімі', 'Решение маслихата', 'Decision of the maslikhat'),
    source: text(
      'Мәслихат шешімдерінің кестесі',
      'Таблица решений маслихатов',
      'Table of maslikhat decisions',
    ),
    gap: text(
      'Ауданыңыздың шешімі енгізілмеген: мөлшерін әкімдіктің білім бөлімі айтады.',
      'Решение вашего района не внесено: размер скажет отдел образования акимата.',
      'The decision of your district is not entered: the education department will say the amount.',
    ),
  },
  'state-kept': {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Жетім бе немесе ата-ана қамқорлығынсыз қалып, толық мемлекет қарауында ма?',
      'Это сирота или оставшийся без попечения родителей, кого полностью содержит государство?',
      'Is the child an orphan or without parental care, wholly kept by the State?',
    ),
    label: text('Толық мемлекет қарауында', 'Полностью содержится государством', 'Wholly kept by the State'),
    source: text('Қорғаншы органның дерегі', 'Данные органа опеки', 'Data of the guardianship organ'),
    gap: text(
      'Қорғаншы органның жүйесі қосылмаған.',
      'Система органа опеки не подключена.',
      'The system of the guardianship organ is not connected.',
    ),
  },
  'left-special': {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Арнаулы білім беру ұйымында болу аяқталды ма?',
      'Закончено ли пребывание в специальной организации образования?',
      'Has the stay in a special education organisation ended?',
    ),
    label: text(
      'Арнаулы ұйымда болу аяқталған',
      'Пребывание в специальной организации закончено',
      'The stay in a special organisation has ended',
    ),
    source: text(
      'Білім беру ұйымының дерегі',
      'Данные организации образования',
      'Data of the education organisation',
    ),
  },
  graduated: {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Мектепті, колледжді немесе жоғары оқу орнын бітірді ме?',
      'Окончена ли школа, колледж или вуз?',
      'Has school, college or university been finished?',
    ),
    label: text('Оқуын бітірген', 'Обучение окончено', 'Education is finished'),
    source: text('Білім туралы құжат', 'Документ об образовании', 'Document on education'),
  },
  applying: {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'Мемлекеттік орынға немесе грантқа түсіп жатыр ма?',
      'Поступает ли на место за счёт государства или на грант?',
      'Is there an application for a state-funded place or grant?',
    ),
    label: text('Грантқа түсіп жатыр', 'Поступает на грант', 'Applies for a grant'),
    source: text('Отбасының айтуы', 'Со слов семьи', 'As the family says'),
  },
  tie: {
    kind: 'yes-no',
    askedOf: 'office',
    question: text(
      'Басқа үміткермен көрсеткіші тең бе?',
      'Равны ли показатели с другим поступающим?',
      'Are the indicators equal to those of another applicant?',
    ),
    label: text('Көрсеткіштері тең', 'Равные показатели', 'Equal indicators'),
    source: text('Конкурс комиссиясы', 'Конкурсная комиссия', 'Competition commission'),
    gap: text(
      'Конкурс нәтижесін тек комиссия біледі.',
      'Результат конкурса знает только комиссия.',
      'Only the commission knows the result.',
    ),
  },
  'may-study': {
    kind: 'yes-no',
    askedOf: 'family',
    question: text(
      'МӘС қорытындысында сол оқу орнында оқуға қарсы көрсетілім жоқ деп жазылған ба?',
      'Написано ли в заключении МСЭ, что учёба в этой организации не противопоказана?',
      'Does the MSE finding say that study in that organisation is not contra-indicated?',
    ),
    label: text('Оқуға қарсы көрсетілім жоқ', 'Учёба не противопоказана', 'Study is not contra-indicated'),
    source: text('МӘС қорытындысы', 'Заключение МСЭ', 'MSE finding'),
  },
} as const
