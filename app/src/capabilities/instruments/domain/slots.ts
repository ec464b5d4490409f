import type { LocalizedText } from '@tirek/kernel'

/** A published instrument for which a place is kept; its texts and thresholds belong to its owner and are not here. */
export interface Slot {
  readonly id: string
  readonly name: string
  readonly owner: string
  /** As published by the owner, in months; not verified by the project. */
  readonly ages: readonly (readonly [number, number])[]
  readonly domains: readonly LocalizedText[]
}

const domain = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })

/** Areas that the module on child functioning names for its two ages: its structure only, no question of it. */
const FUNCTIONING: readonly LocalizedText[] = [
  domain('көру', 'зрение', 'seeing'),
  domain('есту', 'слух', 'hearing'),
  domain('жүру', 'ходьба', 'walking'),
  domain('ұсақ моторика (2–4 жас)', 'мелкая моторика (2–4 года)', 'fine motor (2–4 years)'),
  domain('өзін күту (5–17 жас)', 'самообслуживание (5–17 лет)', 'self-care (5–17 years)'),
  domain('қарым-қатынас', 'общение', 'communication'),
  domain('үйрену', 'обучение', 'learning'),
  domain('ойын (2–4 жас)', 'игра (2–4 года)', 'playing (2–4 years)'),
  domain('есте сақтау (5–17 жас)', 'память (5–17 лет)', 'remembering (5–17 years)'),
  domain('зейін қою (5–17 жас)', 'сосредоточение (5–17 лет)', 'concentrating (5–17 years)'),
  domain('өзгеріске бейімделу (5–17 жас)', 'принятие перемен (5–17 лет)', 'accepting change (5–17 years)'),
  domain('мінез-құлықты реттеу', 'управление поведением', 'controlling behaviour'),
  domain('достасу (5–17 жас)', 'дружба (5–17 лет)', 'making friends (5–17 years)'),
  domain('мазасыздану (5–17 жас)', 'тревога (5–17 лет)', 'anxiety (5–17 years)'),
  domain('күйзелу (5–17 жас)', 'подавленность (5–17 лет)', 'depression (5–17 years)'),
]

/** Places for instruments that need a licence, or the owner's own copy. */
export const SLOTS: readonly Slot[] = [
  {
    id: 'm-chat-rf',
    name: 'M-CHAT-R/F',
    owner: 'D. Robins, D. Fein, M. Barton',
    ages: [[16, 30]],
    domains: [],
  },
  { id: 'asq-3', name: 'ASQ-3', owner: 'Paul H. Brookes Publishing Co.', ages: [[1, 66]], domains: [] },
  { id: 'asq-se-2', name: 'ASQ:SE-2', owner: 'Paul H. Brookes Publishing Co.', ages: [[1, 72]], domains: [] },
  {
    id: 'denver-ii',
    name: 'Denver II',
    owner: 'Denver Developmental Materials',
    ages: [[0, 72]],
    domains: [],
  },
  {
    id: 'child-functioning',
    name: 'UNICEF / Washington Group Child Functioning',
    owner: 'UNICEF, Washington Group on Disability Statistics',
    ages: [
      [24, 59],
      [60, 215],
    ],
    domains: FUNCTIONING,
  },
]
