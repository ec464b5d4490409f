import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, LAW_343_START, SOCIAL_CODE_START, since } from './value.ts'

export const AGES = {
  'law343.majority-age': {
    label: text(
      'Мүмкіндігі шектеулі бала мәртебесінің жас шегі',
      'Предельный возраст ребёнка с ограниченными возможностями',
      'Age limit of the status of a child with limited abilities',
    ),
    unit: 'years',
    standing: 'rule',
    values: [since(LAW_343_START, 18, cite('law-343', 'art-1-2'))],
    checkedOn: CHECKED_ON,
  },
  'law343.risk-group-age': {
    label: text(
      '«Қатер» тобының жас шегі',
      'Предельный возраст группы «риска»',
      'Age limit of the “risk” group',
    ),
    unit: 'years',
    standing: 'rule',
    values: [since(LAW_343_START, 3, cite('law-343', 'art-1-3'))],
    checkedOn: CHECKED_ON,
  },
  'law343.early-support-age': {
    label: text(
      'Ерте қолдаудың жас шегі',
      'Предельный возраст ранней поддержки',
      'Age limit of early support',
    ),
    unit: 'years',
    standing: 'rule',
    values: [since(LAW_343_START, 3, cite('law-343', 'art-1-8'))],
    checkedOn: CHECKED_ON,
  },
  'social-code.abilitation-age': {
    label: text(
      'Медициналық абилитацияның жас шегі',
      'Предельный возраст медицинской абилитации',
      'Age limit of medical abilitation',
    ),
    unit: 'years',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 3, cite('social-code', 'art-160-1'))],
    checkedOn: CHECKED_ON,
  },
  'social-code.care-record-elderly-age': {
    label: text(
      'Күтім уақыты зейнетақы өтіліне есептелетін қарт адамның жасы',
      'Возраст пожилого человека, уход за которым входит в пенсионный стаж',
      'Age of the elderly person whose care counts towards the pension record',
    ),
    unit: 'years',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 80, cite('social-code', 'art-208-1-6'))],
    checkedOn: CHECKED_ON,
  },
  'social-code.care-record-child-age': {
    label: text(
      'Күтім уақыты зейнетақы өтіліне есептелетін мүгедектігі бар баланың жас шегі',
      'Предельный возраст ребёнка с инвалидностью, уход за которым входит в пенсионный стаж',
      'Age limit of the child with a disability whose care counts towards the pension record',
    ),
    unit: 'years',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 18, cite('social-code', 'art-208-1-7'))],
    checkedOn: CHECKED_ON,
  },
  'order263.min-age': {
    label: text(
      'Стационарлық ұйымға қабылданатын баланың ең кіші жасы',
      'Наименьший возраст ребёнка для стационарной организации',
      'Lowest age of a child for a residential organisation',
    ),
    unit: 'years',
    standing: 'rule',
    values: [since(SOCIAL_CODE_START, 3, cite('order-263', 'p-2-1'))],
    checkedOn: CHECKED_ON,
  },
  'order263.adult-age': {
    label: text(
      'Қызмет алушылардың ересек санаттарының жасы',
      'Возраст взрослых категорий получателей',
      'Age of the adult categories of recipients',
    ),
    unit: 'years',
    standing: 'rule',
    // The printed text says «eight»; DEC-34 reads eighteen.
    values: [since(SOCIAL_CODE_START, 18, cite('order-263', 'p-2-3'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>
