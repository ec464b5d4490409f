import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { ParameterData } from './types.ts'
import { CHECKED_ON, REPORT_DATE, since } from './value.ts'

/** Numbers that the report asks for; the values of the law in force are entered by a legal editor (DEC-32). */
export const PROPOSALS = {
  'proposal.wheelchair-indoor-years': {
    label: text(
      'Бөлмелік кресло-арбаны ауыстыру мерзімі (ұсыныс)',
      'Срок замены комнатной кресло-коляски (предложение)',
      'Replacement term of an indoor wheelchair (proposal)',
    ),
    unit: 'years',
    standing: 'proposal',
    values: [since(REPORT_DATE, 5, cite('project', 'DEC-32'))],
    checkedOn: CHECKED_ON,
  },
  'proposal.wheelchair-outdoor-years': {
    label: text(
      'Серуендеуге арналған кресло-арбаны ауыстыру мерзімі (ұсыныс)',
      'Срок замены прогулочной кресло-коляски (предложение)',
      'Replacement term of an outdoor wheelchair (proposal)',
    ),
    unit: 'years',
    standing: 'proposal',
    values: [since(REPORT_DATE, 2, cite('project', 'DEC-32'))],
    checkedOn: CHECKED_ON,
  },
  'proposal.wheelchair-universal-years': {
    label: text(
      'Әмбебап кресло-арбаны ауыстыру мерзімі (ұсыныс)',
      'Срок замены универсальной кресло-коляски (предложение)',
      'Replacement term of a universal wheelchair (proposal)',
    ),
    unit: 'years',
    standing: 'proposal',
    values: [since(REPORT_DATE, 3, cite('project', 'DEC-32'))],
    checkedOn: CHECKED_ON,
  },
  'proposal.wheelchair-carriage-years': {
    label: text(
      'Арба-креслоны ауыстыру мерзімі (ұсыныс)',
      'Срок замены кресло-коляски, позиция 54 (предложение)',
      'Replacement term of a wheelchair of item 54 (proposal)',
    ),
    unit: 'years',
    standing: 'proposal',
    values: [since(REPORT_DATE, 3, cite('project', 'DEC-32'))],
    checkedOn: CHECKED_ON,
  },
  'proposal.extra-leave-days': {
    label: text(
      'Мүгедектігі бар баланың ата-анасына қосымша демалыс (ұсыныс)',
      'Дополнительный отпуск родителям ребёнка с инвалидностью (предложение)',
      'Extra leave of the parents of a child with a disability (proposal)',
    ),
    unit: 'calendar-days',
    standing: 'proposal',
    values: [since(REPORT_DATE, 6, cite('project', 'DEC-31'))],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, ParameterData>>
