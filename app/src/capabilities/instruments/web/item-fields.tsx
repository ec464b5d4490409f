import { ITEM_TYPES, type Item, OPERATORS, type Questionnaire, say, walk } from '@tirek/questionnaire'
import { useT, useView } from '#platform/i18n/view.ts'
import { CheckField, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { FieldGroup } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { groupOf } from '../domain/edit.ts'
import { printOptions } from '../domain/option-lines.ts'
import { messages } from './messages.ts'

const yes = (isIt: boolean) => (isIt ? 'yes' : '')
const yesOrNo = (answer: boolean) => (answer ? 'yes' : 'no')

function criticalOf({ critical }: Item): string {
  return critical === undefined ? '' : yesOrNo(critical)
}

function conditionOf([only]: Item['conditions']): Record<string, string> {
  if (only === undefined) return {}
  const { question, operator, answer } = only
  const words = typeof answer === 'boolean' ? yesOrNo(answer) : String(answer)
  return { whenQuestion: question, whenOperator: operator, whenAnswer: words }
}

/** The values of the form for a question that is there. */
export function valuesOf(item: Item, { items }: Questionnaire): Record<string, string> {
  return {
    name: item.linkId,
    type: item.type,
    textKk: item.text.kk ?? '',
    textRu: item.text.ru ?? '',
    textEn: item.text.en ?? '',
    group: groupOf(items, item.linkId) ?? '-',
    isRequired: yes(item.isRequired),
    repeats: yes(item.repeats),
    options: printOptions(item.options),
    min: String(item.min ?? ''),
    max: String(item.max ?? ''),
    maxLength: String(item.maxLength ?? ''),
    critical: criticalOf(item),
    ...conditionOf(item.conditions),
  }
}

function Texts() {
  const t = useT(messages)
  return (
    <>
      <TextArea name="textKk" label={t('field.textKk')} lang="kk" rows={2} />
      <TextArea name="textRu" label={t('field.textRu')} lang="ru" rows={2} isOptional />
      <TextArea name="textEn" label={t('field.textEn')} lang="en" rows={2} isOptional />
    </>
  )
}

function Conditions({ before, isMany }: { before: readonly Item[]; isMany: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  if (isMany) return <p class="hint">{t('item.many-conditions')}</p>
  return (
    <FieldGroup legend={t('item.when')} hint={t('item.when-hint')}>
      <SelectField
        name="whenQuestion"
        label={t('field.whenQuestion')}
        isOptional
        options={before.map(({ linkId, text }) => ({
          value: linkId,
          label: `${linkId} · ${say(text, lang)}`,
        }))}
      />
      <SelectField
        name="whenOperator"
        label={t('field.whenOperator')}
        isOptional
        options={OPERATORS.map((one) => ({ value: one, label: one === 'exists' ? t('item.exists') : one }))}
      />
      <TextField
        name="whenAnswer"
        label={t('field.whenAnswer')}
        hint={t('field.whenAnswer-hint')}
        width="m"
        isOptional
      />
    </FieldGroup>
  )
}

function Answering() {
  const t = useT(messages)
  return (
    <FieldGroup legend={t('item.answering')}>
      <CheckField name="isRequired" label={t('field.isRequired')} />
      <CheckField name="repeats" label={t('field.repeats')} />
      <TextArea
        name="options"
        label={t('field.options')}
        hint={t('field.options-hint')}
        rows={5}
        isOptional
      />
      <TextField name="min" label={t('field.min')} width="s" isOptional />
      <TextField name="max" label={t('field.max')} width="s" isOptional />
      <TextField name="maxLength" label={t('field.maxLength')} width="s" inputMode="numeric" isOptional />
      <RadioField
        name="critical"
        label={t('field.critical')}
        hint={t('field.critical-hint')}
        isOptional
        isInline
        options={[
          { value: '', label: t('item.critical-none') },
          { value: 'yes', label: t('item.critical-yes') },
          { value: 'no', label: t('item.critical-no') },
        ]}
      />
    </FieldGroup>
  )
}

type Props = { readonly questionnaire: Questionnaire; readonly item: Item | undefined }

/** All that is said of one question. */
export function ItemFields({ questionnaire, item }: Props) {
  const t = useT(messages)
  const { lang } = useView()
  const others = walk(questionnaire.items).filter(({ linkId }) => linkId !== item?.linkId)
  const groups = others.filter(({ type }) => type === 'group')
  const questions = others.filter(({ type }) => type !== 'group' && type !== 'display')
  return (
    <>
      <TextField
        name="name"
        label={t('field.name')}
        hint={t('field.name-hint')}
        width="m"
        isReadOnly={item !== undefined}
      />
      <SelectField
        name="type"
        label={t('field.type')}
        options={ITEM_TYPES.map((one) => ({ value: one, label: t(`type.${one}`) }))}
      />
      <Texts />
      <SelectField
        name="group"
        label={t('field.group')}
        isOptional
        empty={null}
        options={[
          { value: '-', label: t('item.no-group') },
          ...groups.map(({ linkId, text }) => ({ value: linkId, label: say(text, lang) })),
        ]}
      />
      <Answering />
      <Conditions before={questions} isMany={(item?.conditions.length ?? 0) > 1} />
    </>
  )
}
