import {
  type AnswerProblem,
  type Answers,
  checkAnswers,
  type GivenAnswers,
  type Item,
  isChoice,
  isQuestion,
  type Questionnaire,
  say,
  shownItems,
  walk,
} from '@tirek/questionnaire'
import { el, field, mark, radios } from './dom.ts'
import { currentLang, t, type Word } from './words.ts'

const OWN = '~own'
const nameOf = ({ linkId }: Item) => `q-${linkId}`

function labelOf(item: Item): string {
  const words = say(item.text, currentLang())
  return item.isRequired ? words : `${words} (${t('form.optional')})`
}

function choices(item: Item): HTMLElement {
  const lang = currentLang()
  const listed = item.options.map(({ code, text }) => [code, say(text, lang)] as const)
  const all = item.type === 'open-choice' ? [...listed, [OWN, t('form.own')] as const] : listed
  const box = radios(nameOf(item), labelOf(item), all)
  if (item.repeats) for (const input of box.querySelectorAll('input')) input.type = 'checkbox'
  if (item.type === 'open-choice') {
    const own = el('input', { id: `${nameOf(item)}-words`, type: 'text', 'aria-label': t('form.own') })
    box.append(own)
  }
  return box
}

function dayBoxes(item: Item): HTMLElement {
  const parts = (['day', 'month', 'year'] as const).map((part) => {
    const box = el('input', { id: `${nameOf(item)}-${part}`, inputmode: 'numeric', class: part })
    return el('div', {}, el('label', { for: box.id }, t(`form.${part}`)), box)
  })
  return el(
    'fieldset',
    { class: 'field' },
    el('legend', {}, labelOf(item)),
    el('div', { class: 'dates' }, ...parts),
  )
}

function written(item: Item): HTMLElement {
  const id = nameOf(item)
  const isLong = item.type === 'text' || item.repeats
  const inputmode = item.type === 'integer' || item.type === 'decimal' ? 'decimal' : 'text'
  const box = isLong ? el('textarea', { id, rows: '3' }) : el('input', { id, type: 'text', inputmode })
  return field(labelOf(item), box, item.repeats ? t('form.lines') : undefined)
}

function draw(item: Item): HTMLElement {
  if (item.type === 'display') return el('p', {}, say(item.text, currentLang()))
  if (item.type === 'group')
    return el('section', {}, el('h2', {}, say(item.text, currentLang())), ...item.items.map(drawIn))
  if (item.type === 'boolean')
    return radios(nameOf(item), labelOf(item), [
      ['yes', t('form.yes')],
      ['no', t('form.no')],
    ])
  if (isChoice(item)) return choices(item)
  return item.type === 'date' ? dayBoxes(item) : written(item)
}

function drawIn(item: Item): HTMLElement {
  const drawn = draw(item)
  drawn.dataset['item'] = item.linkId
  return drawn
}

const text = (id: string): string => {
  const box = document.getElementById(id)
  return box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value.trim() : ''
}

function chosen(item: Item): readonly unknown[] {
  const boxes = document.querySelectorAll<HTMLInputElement>(
    `input[name="${CSS.escape(nameOf(item))}"]:checked`,
  )
  return [...boxes].map(({ value }) => (value === OWN ? { other: text(`${nameOf(item)}-words`) } : value))
}

function dayOf(item: Item): string | undefined {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    text(`${nameOf(item)}-${part}`),
  )
  if (day + month + year === '') return undefined
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function numberOf(words: string): unknown {
  if (words === '') return undefined
  const plain = words.replaceAll(/\s/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : words
}

function answerOf(item: Item): unknown {
  if (item.type === 'boolean') {
    const [answer] = chosen(item)
    return answer === undefined ? undefined : answer === 'yes'
  }
  if (isChoice(item)) return chosen(item)
  if (item.type === 'date') return dayOf(item)
  const words = text(nameOf(item))
  if (item.type === 'integer' || item.type === 'decimal') return numberOf(words)
  if (words === '') return undefined
  return item.repeats ? words.split('\n').filter((line) => line.trim() !== '') : words
}

const questions = ({ items }: Questionnaire) => walk(items).filter(isQuestion)

/** What stands in the boxes now. */
function collect(questionnaire: Questionnaire): GivenAnswers {
  return Object.fromEntries(questions(questionnaire).map((item) => [item.linkId, answerOf(item)]))
}

/** Shows what is asked in view of the answers, and hides the rest. */
function showAsked(questionnaire: Questionnaire, within: HTMLElement): void {
  const given = Object.entries(collect(questionnaire)).flatMap(([linkId, answer]) => {
    if (answer === undefined) return []
    return [[linkId, Array.isArray(answer) ? answer : [answer]] as const]
  })
  const shown = shownItems(questionnaire, Object.fromEntries(given) as Answers)
  for (const box of within.querySelectorAll<HTMLElement>('[data-item]')) {
    box.hidden = !shown.has(box.dataset['item'] ?? '')
  }
}

const WRONG: Readonly<Record<AnswerProblem['code'], Word>> = {
  required: 'wrong.required',
  'choose-one': 'wrong.required',
  'unknown-question': 'wrong.required',
  'wrong-type': 'wrong.required',
  number: 'wrong.number',
  'whole-number': 'wrong.number',
  'date-format': 'wrong.day',
  'no-such-day': 'wrong.day',
  'too-small': 'wrong.range',
  'too-big': 'wrong.range',
  'too-early': 'wrong.range',
  'too-late': 'wrong.range',
  'too-long': 'wrong.long',
  'too-many': 'wrong.range',
}

/** The questions drawn, and the way to read the answers: undefined when something is wrong, which is then marked. */
export function drawQuestions(questionnaire: Questionnaire) {
  const box = el('div', { class: 'flow' }, ...questionnaire.items.map(drawIn))
  box.addEventListener('input', () => showAsked(questionnaire, box))
  const at = (linkId: string) => box.querySelector(`[data-item="${CSS.escape(linkId)}"]`)
  const read = (): Answers | undefined => {
    const checked = checkAnswers(questionnaire, collect(questionnaire))
    const problems = checked.ok ? [] : checked.error
    for (const { linkId } of questions(questionnaire)) {
      const wrong = problems.find((one) => one.linkId === linkId)
      mark(at(linkId), wrong === undefined ? undefined : t(WRONG[wrong.code]))
    }
    return checked.ok ? checked.value : undefined
  }
  return { box, read, start: () => showAsked(questionnaire, box) }
}
