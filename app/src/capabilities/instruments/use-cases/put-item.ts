import { err, ok, type Result } from '@tirek/kernel'
import {
  type Condition,
  ITEM_TYPES,
  type Item,
  isQuestion,
  OPERATORS,
  type Problem,
  walk,
} from '@tirek/questionnaire'
import { z } from 'zod'
import { textField } from '#platform/use-case/fields.ts'
import { type Refusal, refusal } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { groupOf, putItem as put } from '../domain/edit.ts'
import { readOptions, textOf } from '../domain/option-lines.ts'
import type { Version } from '../domain/version.ts'
import { changed, draftKey, nameField } from './fields.ts'
import { writeDraft } from './write-draft.ts'

const input = z.object({
  ...draftKey,
  name: nameField,
  /** False writes a question that is there; a new one must not have the name of another. */
  isNew: z.boolean().default(false),
  type: z.enum(ITEM_TYPES),
  textKk: textField.optional(),
  textRu: textField.optional(),
  textEn: textField.optional(),
  /** `-` puts it outside every group. */
  group: z.union([z.literal('-'), nameField]).optional(),
  isRequired: z.boolean().default(false),
  repeats: z.boolean().default(false),
  /** Lines `code | kk | ru | en | score | !`. */
  options: textField.optional(),
  min: z.string().trim().max(20).optional(),
  max: z.string().trim().max(20).optional(),
  maxLength: z.coerce.number().int().min(1).max(4000).optional(),
  critical: z.enum(['yes', 'no']).optional(),
  whenQuestion: nameField.optional(),
  whenOperator: z.enum(OPERATORS).optional(),
  whenAnswer: z.string().trim().max(200).optional(),
})

type Wish = z.output<typeof input>

function invalid(path: string, code: string, args?: Readonly<Record<string, string | number>>) {
  const field = { path, code, ...(args === undefined ? {} : { args }) }
  return err(refusal('instruments.not-consistent', { status: 'invalid', fields: [field] }))
}

/** A bound as its kind of question has it; undefined when nothing was written. */
function boundOf(type: Wish['type'], text: string | undefined): number | string | undefined {
  if (text === undefined || text === '') return undefined
  return type === 'date' ? text : Number(text.replace(',', '.'))
}

function answerOf(
  asked: Item | undefined,
  operator: Condition['operator'],
  text: string,
): Condition['answer'] {
  if (operator === 'exists' || asked?.type === 'boolean') return text === 'yes' || text === 'true'
  return asked?.type === 'integer' || asked?.type === 'decimal' ? Number(text.replace(',', '.')) : text
}

function conditionsOf(wish: Wish, { questionnaire }: Version): Item['conditions'] {
  const items = walk(questionnaire.items)
  const former = items.find(({ linkId }) => linkId === wish.name)?.conditions ?? []
  // Several conditions come by file only; the form shows them and leaves them.
  if (former.length > 1) return former
  if (wish.whenQuestion === undefined) return []
  const operator = wish.whenOperator ?? '='
  const asked = items.find(({ linkId }) => linkId === wish.whenQuestion)
  return [{ question: wish.whenQuestion, operator, answer: answerOf(asked, operator, wish.whenAnswer ?? '') }]
}

function itemOf(wish: Wish, version: Version, options: Item['options']): Item {
  const former = walk(version.questionnaire.items).find(({ linkId }) => linkId === wish.name)
  const { type } = wish
  const isAsked = isQuestion({ type })
  return {
    linkId: wish.name,
    type,
    text: textOf({ kk: wish.textKk, ru: wish.textRu, en: wish.textEn }),
    isRequired: isAsked && wish.isRequired,
    repeats: isAsked && wish.repeats,
    options,
    min: boundOf(type, wish.min),
    max: boundOf(type, wish.max),
    maxLength: wish.maxLength,
    conditions: conditionsOf(wish, version),
    behaviour: former?.behaviour ?? 'all',
    critical: wish.critical === undefined ? undefined : wish.critical === 'yes',
    items: former?.items ?? [],
  }
}

function written(wish: Wish, version: Version): Result<Version['questionnaire'], Refusal> {
  const { items } = version.questionnaire
  const isThere = walk(items).some(({ linkId }) => linkId === wish.name)
  if (isThere === wish.isNew) return invalid('name', wish.isNew ? 'problem-duplicate' : 'unknown')
  const options = readOptions(wish.options ?? '')
  if (!options.ok) return invalid('options', 'option-line', { line: options.error })
  const item = itemOf(wish, version, options.value)
  const group = wish.group ?? (wish.isNew ? undefined : groupOf(items, wish.name))
  return ok({
    ...version.questionnaire,
    items: put(items, item, wish.group === '-' ? undefined : group, wish.isNew),
  })
}

const FIELD_OF: Readonly<Partial<Record<Problem['code'], string>>> = {
  missing: 'textKk',
  duplicate: 'options',
  'needs-options': 'options',
  range: 'min',
  'cannot-repeat': 'repeats',
  'unknown-question': 'whenQuestion',
  'question-comes-later': 'whenQuestion',
  'condition-answer': 'whenAnswer',
}

/** Writes one question of a draft, new or changed. */
export const putItem = command({
  name: 'instruments.put-item',
  title: { kk: 'Сұрақты жазу', ru: 'Записать вопрос', en: 'Write a question' },
  basis: [ACTS.procedure],
  input,
  output: changed,
  run: (act, wish) =>
    writeDraft(
      act,
      wish,
      (version) => written(wish, version),
      ({ code }) => FIELD_OF[code] ?? 'type',
    ),
})
