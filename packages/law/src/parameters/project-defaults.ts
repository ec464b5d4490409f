import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, SOCIAL_CODE_START, since } from './value.ts'

/** Numbers on which the law is silent. They never count as breaches of law (DEC-8). */
export const PROJECT_DEFAULTS = {
  'project.review-months': {
    label: text(
      'Жеке бағдарламаны қайта қарау аралығы',
      'Срок пересмотра индивидуальной программы',
      'Review interval of the individual programme',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 12, cite('project', 'DEC-8', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.review-months-under-three': {
    label: text(
      'Үш жасқа толмаған баланың жеке бағдарламасын қайта қарау аралығы',
      'Срок пересмотра индивидуальной программы ребёнка до трёх лет',
      'Review interval of the individual programme of a child under three',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 3, cite('project', 'DEC-8', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.referral-service-level': {
    label: text('Жолдаманы өңдеу мерзімі', 'Срок обработки направления', 'Service level of a referral'),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, cite('project', 'DEC-8', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.session-notice': {
    label: text(
      'ПМПК отырысына дейін заңды өкілге хабарлау мерзімі',
      'Срок предупреждения законного представителя о заседании ПМПК',
      'Notice to the representative before a session of the PMPC',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 3, cite('project', 'DEC-8', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.handover-months': {
    label: text(
      'Кәмелетке толуға дайындықтың басталуы',
      'Начало подготовки к совершеннолетию',
      'Start of hand-over planning before majority',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 24, cite('project', 'DEC-5', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.handover-category-review-months': {
    label: text(
      'Кәмелетке толғанға дейін стационардағы санатты қайта қарау',
      'Пересмотр категории в стационаре до совершеннолетия',
      'Review of the residential category before majority',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(SOCIAL_CODE_START, 6, cite('project', 'DEC-5', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.small-cell': {
    label: text(
      'Жарияланатын ұяшықтағы адамдардың ең аз саны',
      'Наименьшее число лиц в публикуемой ячейке',
      'Fewest persons in a published cell',
    ),
    unit: 'persons',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, cite('project', 'DEC-16', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.mass-reading': {
    label: text(
      'Бір тіркелгі бір күнде ашқан адамдар саны, содан бастап тексеріледі',
      'Число лиц, чьи записи одна учётная запись открыла за день и с которого это проверяется',
      'Persons whose records one account opened in a day, from which it is looked into',
    ),
    unit: 'persons',
    standing: 'project-default',
    values: [since(LAW_343_START, 100, cite('project', 'DEC-49', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.night-reading': {
    label: text(
      'Бір тіркелгі бір түнде ашқан адамдар саны, содан бастап тексеріледі',
      'Число лиц, чьи записи одна учётная запись открыла за ночь и с которого это проверяется',
      'Persons whose records one account opened in a night, from which it is looked into',
    ),
    unit: 'persons',
    standing: 'project-default',
    values: [since(LAW_343_START, 3, cite('project', 'DEC-49', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.night-starts': {
    label: text(
      'Түнгі уақыттың басталу сағаты',
      'Час, с которого считается ночь',
      'Hour at which the night begins',
    ),
    unit: 'hour-of-day',
    standing: 'project-default',
    values: [since(LAW_343_START, 22, cite('project', 'DEC-49', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.night-ends': {
    label: text(
      'Түнгі уақыттың аяқталу сағаты',
      'Час, до которого считается ночь',
      'Hour at which the night ends',
    ),
    unit: 'hour-of-day',
    standing: 'project-default',
    values: [since(LAW_343_START, 6, cite('project', 'DEC-49', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.unrelated-reading': {
    label: text(
      'Ұйымға қатысы жоқ, бірақ бір тіркелгі жазбасын ашқан адамдар саны, содан бастап тексеріледі',
      'Число лиц, не связанных с организацией, чьи записи открыла одна учётная запись и с которого это проверяется',
      'Persons with no tie to the organisation whose records one account opened, from which it is looked into',
    ),
    unit: 'persons',
    standing: 'project-default',
    values: [since(LAW_343_START, 20, cite('project', 'DEC-49', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.look-ups': {
    label: text(
      'Бір тіркелгі бір тәулікте нөмірі бойынша іздей алатын, ұйымға қатысы жоқ адамдардың ең көп саны',
      'Наибольшее число лиц без связи с организацией, которых одна учётная запись ищет по номеру за сутки',
      'Most persons with no tie to the organisation whom one account may look up by number in a day',
    ),
    unit: 'persons',
    standing: 'project-default',
    values: [since(LAW_343_START, 50, cite('project', 'DEC-65', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.withdrawal-answer': {
    label: text(
      'Келісім біткенін алушы ұйым растайтын мерзім',
      'Срок подтверждения получателем, что согласие закончилось',
      'Term for the recipient to confirm that a consent has ended',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 3, cite('project', 'DEC-63', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.emergency-hours': {
    label: text(
      'Шұғыл қолжетімділіктің ең ұзақ мерзімі',
      'Наибольшая продолжительность экстренного доступа',
      'Longest time of an emergency access',
    ),
    unit: 'hours',
    standing: 'project-default',
    values: [since(LAW_343_START, 3, cite('project', 'DEC-52', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.emergency-review': {
    label: text(
      'Шұғыл қолжетімділікті тексеру мерзімі',
      'Срок проверки экстренного доступа',
      'Term for reviewing an emergency access',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 2, cite('project', 'DEC-52', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.second-person': {
    label: text(
      'Екінші адамның мақұлдауын күту мерзімі',
      'Срок согласования вторым лицом',
      'Term for the approval by a second person',
    ),
    unit: 'working-days',
    standing: 'project-default',
    values: [since(LAW_343_START, 5, cite('project', 'DEC-53', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.youngest-parent': {
    label: text(
      'Ана не әке баласының атынан өзі әрекет ететін ең төменгі жас',
      'Возраст, с которого мать или отец сами действуют за ребёнка',
      'Age from which a mother or father acts for the child',
    ),
    unit: 'years',
    standing: 'project-default',
    values: [since(LAW_343_START, 16, cite('project', 'DEC-54', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.substitution-months': {
    label: text(
      'Болмаған қызметкердің орнын басудың ең ұзақ мерзімі',
      'Наибольший срок замещения отсутствующего сотрудника',
      'Longest substitution of a member of staff who is away',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 12, cite('project', 'DEC-61', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
  'project.early-identification-training-months': {
    label: text(
      'Сертификатта соңғы күн көрсетілмеген даярлаудың есептелетін мерзімі',
      'Сколько засчитывается подготовка без последнего дня в сертификате',
      'How long training counts when its certificate names no last day',
    ),
    unit: 'months',
    standing: 'project-default',
    values: [since(LAW_343_START, 60, cite('project', 'DEC-82', 'project-default'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>
