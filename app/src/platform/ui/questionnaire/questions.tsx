import { type Condition, type Item, isChoice, type Option, say } from '@tirek/questionnaire'
import type { ComponentChildren } from 'preact'
import { useT, useView } from '#platform/i18n/view.ts'
import { CheckList, RadioField, SelectField, YesNoField } from '../form/choice-fields.tsx'
import { DateField } from '../form/date-field.tsx'
import { FieldGroup } from '../form/form.tsx'
import { TextArea, TextField } from '../form/text-fields.tsx'
import { messages } from '../messages.ts'
import { answerField, OWN } from './form-answers.ts'

/** Longer lists open. */
const MOST_IN_SIGHT = 7

type Siblings = readonly Item[]

/** A question that one answer of the question beside it opens: it stands under that answer. */
function opener(item: Item, siblings: Siblings): Condition | undefined {
  const [only, ...more] = item.conditions
  if (only === undefined || more.length > 0 || only.operator !== '=') return undefined
  const asked = siblings.find(({ linkId }) => linkId === only.question)
  const canOpen = asked !== undefined && !asked.repeats && (asked.type === 'boolean' || isInSight(asked))
  return canOpen ? only : undefined
}

const isInSight = (item: Item) => isChoice(item) && item.options.length <= MOST_IN_SIGHT

function Under({ item, answer, siblings }: { item: Item; answer: Condition['answer']; siblings: Siblings }) {
  const opened = siblings.filter((one) => {
    const by = opener(one, siblings)
    return by?.question === item.linkId && by.answer === answer
  })
  return opened.map((one) => <Question key={one.linkId} item={one} siblings={siblings} isOpened />)
}

function hasUnder(item: Item, answer: Condition['answer'], siblings: Siblings): boolean {
  return siblings.some((one) => {
    const by = opener(one, siblings)
    return by?.question === item.linkId && by.answer === answer
  })
}

function under(item: Item, answer: Condition['answer'], siblings: Siblings): ComponentChildren {
  return hasUnder(item, answer, siblings) ? (
    <Under item={item} answer={answer} siblings={siblings} />
  ) : undefined
}

type QuestionProps = {
  readonly item: Item
  readonly siblings: Siblings
  /** True where the question stands under the answer that opens it. */
  readonly isOpened?: boolean
}

function OwnWordsBox({ item }: { item: Item }) {
  const t = useT(messages)
  return <TextField name={`${answerField(item.linkId)}${OWN}`} label={t('questions.own-words')} isOptional />
}

function useOptions({ item, siblings }: QuestionProps) {
  const t = useT(messages)
  const { lang } = useView()
  const listed = item.options.map((one: Option) => ({
    value: one.code,
    label: say(one.text, lang),
    reveal: item.repeats ? undefined : under(item, one.code, siblings),
  }))
  const own = { value: OWN, label: t('questions.own'), reveal: <OwnWordsBox item={item} /> }
  return item.type === 'open-choice' ? [...listed, own] : listed
}

function Choice(props: QuestionProps & { frame: Frame }) {
  const { item, frame } = props
  const options = useOptions(props)
  if (item.repeats) return <CheckList {...frame} options={options} />
  if (item.type === 'choice' && !isInSight(item)) return <SelectField {...frame} options={options} />
  return <RadioField {...frame} options={options} />
}

interface Frame {
  readonly name: string
  readonly label: string
  readonly hint: string | undefined
  readonly isOptional: boolean
}

/** In which case a question is to be answered that cannot be hidden without a script. */
function useHint({ item, isOpened }: QuestionProps): string | undefined {
  const t = useT(messages)
  const hints = [
    item.conditions.length > 0 && isOpened !== true ? t('questions.only-when') : '',
    item.repeats && item.type === 'string' ? t('questions.lines-hint') : '',
  ]
  return hints.filter((one) => one !== '').join(' ') || undefined
}

function Question(props: QuestionProps) {
  const { item, siblings } = props
  const { lang } = useView()
  const hint = useHint(props)
  const label = say(item.text, lang)
  const frame = { name: answerField(item.linkId), label, hint, isOptional: !item.isRequired }
  switch (item.type) {
    case 'display':
      return <p class="measure">{label}</p>
    case 'group':
      return (
        <FieldGroup legend={label} hint={hint}>
          <Questions items={item.items} />
        </FieldGroup>
      )
    case 'boolean':
      return (
        <YesNoField {...frame} whenYes={under(item, true, siblings)} whenNo={under(item, false, siblings)} />
      )
    case 'choice':
    case 'open-choice':
      return <Choice {...props} frame={frame} />
    case 'date':
      return <DateField {...frame} />
    default:
      return <Written item={item} frame={frame} />
  }
}

function Written({ item: { type, repeats }, frame }: { item: Item; frame: Frame }) {
  if (type === 'text' || repeats) return <TextArea {...frame} rows={3} />
  if (type === 'string') return <TextField {...frame} width="full" />
  return <TextField {...frame} width="s" inputMode={type === 'decimal' ? 'decimal' : 'numeric'} />
}

/** Questions of a questionnaire inside a `<Form>`; they work without a script. */
export function Questions({ items }: { items: readonly Item[] }) {
  return items
    .filter((item) => opener(item, items) === undefined)
    .map((item) => <Question key={item.linkId} item={item} siblings={items} />)
}
