import { ok } from '@tirek/kernel'
import { COMPARISONS, FUNCTIONS, type Problem, type Score } from '@tirek/questionnaire'
import { z } from 'zod'
import { byAnswer, lineField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { putScore as put } from '../domain/edit.ts'
import { RULE_RESULTS } from '../domain/rule-results.ts'
import { changed, draftKey, nameField } from './fields.ts'
import { writeDraft } from './write-draft.ts'

const input = byAnswer(
  z.object({
    ...draftKey,
    /** Whether answers are counted, and whether the owner of the questionnaire has set what follows of the count. */
    counting: z.enum(['none', 'score', 'rule']),
    calculate: z.enum(FUNCTIONS).optional(),
    items: z.array(nameField).max(500).optional(),
    textKk: lineField.optional(),
    textRu: lineField.optional(),
    textEn: lineField.optional(),
    operator: z.enum(COMPARISONS).optional(),
    value: z.coerce.number().optional(),
    result: z.enum(RULE_RESULTS).optional(),
  }),
  'counting',
  {
    score: ['calculate', 'items', 'textKk', 'textRu', 'textEn'],
    rule: ['calculate', 'items', 'textKk', 'textRu', 'textEn', 'operator', 'value', 'result'],
  },
).superRefine((wish, context) => {
  const needed =
    wish.counting === 'none' ? [] : (['calculate', 'items', 'textKk', 'textRu', 'textEn'] as const)
  const ofRule = wish.counting === 'rule' ? (['operator', 'value', 'result'] as const) : []
  for (const name of [...needed, ...ofRule])
    if (wish[name] === undefined)
      context.addIssue({ code: 'custom', path: [name], params: { code: 'required' } })
})

type Wish = z.output<typeof input>

/** The name of the one score that the page writes; more come by file. */
const SCORE = 'score'

function scoreOf({ counting, calculate, items, textKk, textRu, textEn }: Wish): Score | undefined {
  if (counting === 'none' || calculate === undefined) return undefined
  const words = Object.entries({ kk: textKk, ru: textRu, en: textEn }).filter(([, one]) => one !== undefined)
  return { id: SCORE, text: Object.fromEntries(words), calculate, items: items ?? [] }
}

function ruleOf({ operator, value, result }: Wish) {
  if (operator === undefined || value === undefined || result === undefined)
    return { rules: [], otherwise: undefined }
  const other = RULE_RESULTS.find((one) => one !== result)
  return { rules: [{ score: SCORE, operator, value, result }], otherwise: other }
}

const fieldOf = ({ code }: Problem) =>
  code === 'needs-items' || code === 'not-scored' ? 'items' : 'counting'

/** Writes what is counted of the answers of a draft, and what follows of it by its owner's rule. */
export const putScore = command({
  name: 'instruments.put-score',
  title: { kk: 'Есептеу тәртібін жазу', ru: 'Записать порядок подсчёта', en: 'Write the scoring' },
  basis: [ACTS.procedure],
  input,
  output: changed,
  run: (act, wish) =>
    writeDraft(
      act,
      wish,
      ({ questionnaire }) => ok(put(questionnaire, scoreOf(wish), ruleOf(wish))),
      fieldOf,
    ),
})
