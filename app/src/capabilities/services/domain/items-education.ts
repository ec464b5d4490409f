import { localDate } from '@tirek/kernel'
import type { Item } from './catalogue.ts'

const since = localDate('2003-01-01')

/** Special education services: Law 343, 9(4). The Standard has a kind for some of them too. */
export const EDUCATION: readonly Item[] = [
  {
    key: 'needs-assessment',
    law: '9-4-1',
    name: {
      kk: 'Ерекше білім беру қажеттіліктерін бағалау',
      ru: 'Оценка особых образовательных потребностей',
      en: 'Assessment of special educational needs',
    },
    about: {
      kk: 'Мамандар баланы жан-жақты тексеріп, оқуға не қажет екенін айтады.',
      ru: 'Специалисты всесторонне обследуют ребёнка и говорят, что ему нужно для учёбы.',
      en: 'Specialists examine the child in every respect and say what learning takes.',
    },
    formats: ['individual'],
    places: ['organisation', 'home'],
    since,
  },
  {
    key: 'early-development',
    law: '9-4-2',
    standard: 'social-pedagogical',
    name: {
      kk: 'Ерте дамыту сабақтары',
      ru: 'Занятия по раннему развитию',
      en: 'Early development sessions',
    },
    about: {
      kk: 'Кішкентай баламен ойын арқылы жүргізілетін дамыту сабақтары.',
      ru: 'Развивающие занятия с маленьким ребёнком через игру.',
      en: 'Sessions with a small child that develop it through play.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    isCorrection: true,
    since,
  },
  {
    key: 'speech-therapy',
    law: '9-4-2',
    standard: 'social-pedagogical',
    name: { kk: 'Логопед сабақтары', ru: 'Занятия с логопедом', en: 'Speech therapy' },
    about: {
      kk: 'Логопед балаға сөйлеуге, дыбыс айтуға, түсінуге көмектеседі.',
      ru: 'Логопед помогает ребёнку говорить, произносить звуки и понимать речь.',
      en: 'A speech therapist helps the child to speak, to pronounce and to understand.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    isCorrection: true,
    since,
  },
  {
    key: 'special-teacher',
    law: '9-4-2',
    standard: 'social-pedagogical',
    name: {
      kk: 'Арнаулы педагог сабақтары',
      ru: 'Занятия со специальным педагогом',
      en: 'Sessions with a special teacher',
    },
    about: {
      kk: 'Арнаулы педагог балаға ойлауды, есте сақтауды, зейінді дамытуға көмектеседі.',
      ru: 'Специальный педагог помогает развивать мышление, память и внимание.',
      en: 'A special teacher helps to develop thinking, memory and attention.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    isCorrection: true,
    since,
  },
  {
    key: 'psychologist',
    law: '9-4-2',
    standard: 'social-psychological',
    name: { kk: 'Психолог сабақтары', ru: 'Занятия с психологом', en: 'Sessions with a psychologist' },
    about: {
      kk: 'Психолог балаға өз сезімін түсінуге, басқалармен тіл табысуға көмектеседі.',
      ru: 'Психолог помогает ребёнку понимать свои чувства и ладить с другими.',
      en: 'A psychologist helps the child to understand feelings and to get on with others.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    isCorrection: true,
    since,
  },
  {
    key: 'special-curriculum',
    law: '9-4-3',
    name: {
      kk: 'Арнаулы оқу бағдарламасымен оқыту',
      ru: 'Обучение по специальной учебной программе',
      en: 'Teaching by a special curriculum',
    },
    about: {
      kk: 'Бала арнаулы ұйымда немесе арнаулы жағдай жасалған жай мектепте, балабақшада оқиды.',
      ru: 'Ребёнок учится в специальной организации или в обычной, где созданы специальные условия.',
      en: 'The child learns in a special organisation, or in an ordinary one with special conditions.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    isTeaching: true,
    since,
  },
  {
    key: 'communication-training',
    law: '9-4-4',
    standard: 'social-pedagogical',
    name: {
      kk: 'Қарым-қатынастың басқа тәсілдеріне үйрету',
      ru: 'Обучение другим способам общения',
      en: 'Teaching other ways of communication',
    },
    about: {
      kk: 'Ымдау тілі, Брайль қарпі, суреттер арқылы тілдесуге үйретеді.',
      ru: 'Учат общаться жестами, шрифтом Брайля, картинками.',
      en: 'Teaches signing, Braille and talking by pictures.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    since,
  },
  {
    key: 'labour-preparation',
    law: '9-4-4',
    standard: 'social-labour',
    name: { kk: 'Еңбекке баулу сабақтары', ru: 'Занятия по трудовой подготовке', en: 'Preparation for work' },
    about: {
      kk: 'Бала қолынан келетін іске үйреніп, болашақ кәсібін іздейді.',
      ru: 'Ребёнок осваивает посильный труд и ищет будущую профессию.',
      en: 'The child learns work within its strength and looks for a trade.',
    },
    formats: ['individual', 'group'],
    places: ['organisation'],
    since,
  },
]
