import { parseQuestionnaire, pinOf, type Questionnaire } from '@tirek/questionnaire'
import { el, mark, radios } from './dom.ts'
import { keepRecord } from './phone.ts'
import { drawQuestions } from './questions.ts'
import type { Bundle, Child, Said } from './shapes.ts'
import { currentLang, dayInWords, t } from './words.ts'

/** The questionnaire of an instrument, as it was taken along; undefined when it has none. */
function questionnaireOf(bundle: Bundle, child: Child) {
  const found = bundle.questionnaires.find((one) => one.instrumentId === child.instrumentId)
  const parsed = found === undefined ? undefined : parseQuestionnaire(found.document)
  if (found === undefined || parsed === undefined || !parsed.ok) return undefined
  return { questionnaire: parsed.value, isClinicalTool: found.isClinicalTool }
}

const chosen = (form: HTMLElement, name: string) =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value

const at = (form: HTMLElement, name: string) => form.querySelector(`[data-field="${name}"]`)

/** A choice that must be made: marked when it is not. */
function needed(form: HTMLElement, name: string): string | undefined {
  const value = chosen(form, name)
  mark(at(form, name), value === undefined ? t('wrong.required') : undefined)
  return value
}

function howBoxes(): HTMLElement {
  return radios('how', t('form.how'), [
    ['done', t('how.done')],
    ['not-completed', t('how.not-completed')],
    ['refused', t('how.refused')],
  ])
}

function whyBoxes(): HTMLElement {
  const reasons = ['child-unwell', 'child-asleep', 'no-equipment', 'did-not-come'] as const
  return radios(
    'why',
    t('form.why'),
    reasons.map((one) => [one, t(`why.${one}`)] as const),
  )
}

function resultBoxes(): HTMLElement {
  const results = ['no-risk', 'risk'] as const
  return radios(
    'result',
    t('form.result'),
    results.map((one) => [one, t(`result.${one}`)] as const),
    t('form.result-hint'),
  )
}

type Drawn = ReturnType<typeof drawQuestions> | undefined

function saidWhenDone(
  form: HTMLElement,
  questionnaire: Questionnaire | undefined,
  drawn: Drawn,
): Said | undefined {
  const hasRule = questionnaire !== undefined && questionnaire.rules.length > 0
  const result = hasRule ? 'by-rule' : needed(form, 'result')
  if (questionnaire === undefined || drawn === undefined) return result === undefined ? undefined : { result }
  const answers = drawn.read()
  if (answers === undefined || result === undefined) return undefined
  return { result, questionnaireVersion: questionnaire.version, answers }
}

function saidIn(form: HTMLElement, questionnaire: Questionnaire | undefined, drawn: Drawn): Said | undefined {
  const how = needed(form, 'how')
  if (how === 'refused') return { result: 'refused' }
  if (how === 'not-completed') {
    const notCompletedReason = needed(form, 'why')
    return notCompletedReason === undefined ? undefined : { result: 'not-completed', notCompletedReason }
  }
  return how === 'done' ? saidWhenDone(form, questionnaire, drawn) : undefined
}

interface Parts {
  readonly when: Readonly<Record<'done' | 'not-completed', HTMLElement>>
  readonly drawn: Drawn
  readonly questionnaire: Questionnaire | undefined
}

function partsOf(bundle: Bundle, child: Child): Parts {
  const found = questionnaireOf(bundle, child)
  const questionnaire = found?.questionnaire
  const drawn = questionnaire === undefined ? undefined : drawQuestions(questionnaire)
  const hasRule = questionnaire !== undefined && questionnaire.rules.length > 0
  const done = el(
    'div',
    { class: 'flow' },
    found?.isClinicalTool === false ? el('p', { class: 'notice' }, t('form.not-clinical')) : undefined,
    questionnaire === undefined
      ? undefined
      : el('p', { class: 'hint' }, `${t('form.version')}: ${pinOf(questionnaire).replace('|', ' ')}`),
    drawn?.box,
    hasRule ? undefined : resultBoxes(),
  )
  return { when: { done, 'not-completed': el('div', {}, whyBoxes()) }, drawn, questionnaire }
}

function showPart(form: HTMLElement, { when }: Parts): void {
  const how = chosen(form, 'how')
  for (const [name, part] of Object.entries(when)) part.hidden = name !== how
}

/** The form of one child: how it went, the answers, the result. Saved on the telephone, then `after` is called. */
export function childScreen(
  bundle: Bundle,
  child: Child,
  { after, back }: { after: () => void; back: () => void },
) {
  const parts = partsOf(bundle, child)
  const alert = el('p', { class: 'alert', role: 'alert', hidden: true }, t('form.errors'))
  const save = el('button', { type: 'submit', class: 'btn' }, t('form.save'))
  const form = el(
    'form',
    { class: 'flow', novalidate: true },
    alert,
    howBoxes(),
    ...Object.values(parts.when),
    save,
  )
  showPart(form, parts)
  parts.drawn?.start()
  form.addEventListener('change', () => showPart(form, parts))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const said = saidIn(form, parts.questionnaire, parts.drawn)
    alert.hidden = said !== undefined
    if (said === undefined) {
      form.querySelector('.bad')?.scrollIntoView({ block: 'center' })
      form.querySelector<HTMLElement>('.bad input, .bad textarea')?.focus()
      return
    }
    save.disabled = true
    void keepRecord(child, said).then(after)
  })
  return el(
    'div',
    { class: 'flow' },
    el('button', { type: 'button', class: 'link', onclick: back }, `‹ ${t('form.back')}`),
    el('h1', {}, child.fullName),
    el('p', {}, `${child.instrumentName[currentLang()]} · ${dayInWords(child.birthDate)}`),
    form,
  )
}
