import { COMPARISONS, FUNCTIONS, isQuestion, type Questionnaire, say, walk } from '@tirek/questionnaire'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CheckList, RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { RULE_RESULTS } from '../domain/rule-results.ts'
import { putScore } from '../use-cases/put-score.ts'
import { paths } from './instruments.paths.ts'
import { messages } from './messages.ts'
import { toVersion } from './start.page.tsx'
import { askVersion, KEY, keyOf, type Shown, WRITERS } from './words.tsx'

type Props = { readonly form: FormState; readonly shown: Shown; readonly questionnaire: Questionnaire }

function countingOf({ scores, rules }: Questionnaire): 'none' | 'score' | 'rule' {
  if (scores.length === 0) return 'none'
  return rules.length > 0 ? 'rule' : 'score'
}

function valuesOf(questionnaire: Questionnaire): FormState['values'] {
  const [score] = questionnaire.scores
  const [rule] = questionnaire.rules
  return {
    counting: countingOf(questionnaire),
    calculate: score?.calculate ?? '',
    items: score?.items ?? [],
    textKk: score?.text.kk ?? '',
    textRu: score?.text.ru ?? '',
    textEn: score?.text.en ?? '',
    operator: rule?.operator ?? '',
    value: String(rule?.value ?? ''),
    result: rule?.result ?? '',
  }
}

function ScoreFields({ questionnaire }: Pick<Props, 'questionnaire'>) {
  const t = useT(messages)
  const { lang } = useView()
  const questions = walk(questionnaire.items).filter(isQuestion)
  return (
    <>
      <SelectField
        name="calculate"
        label={t('field.calculate')}
        options={FUNCTIONS.map((one) => ({ value: one, label: t(`function.${one}`) }))}
      />
      <CheckList
        name="items"
        label={t('field.items')}
        options={questions.map(({ linkId, text }) => ({ value: linkId, label: say(text, lang) }))}
      />
      <TextField name="textKk" label={t('field.scoreKk')} lang="kk" width="full" />
      <TextField name="textRu" label={t('field.scoreRu')} lang="ru" width="full" />
      <TextField name="textEn" label={t('field.scoreEn')} lang="en" width="full" />
    </>
  )
}

function RuleFields() {
  const t = useT(messages)
  return (
    <>
      <SelectField
        name="operator"
        label={t('field.operator')}
        isOptional
        options={COMPARISONS.map((one) => ({ value: one, label: one }))}
      />
      <TextField name="value" label={t('field.value')} width="s" inputMode="decimal" isOptional />
      <RadioField
        name="result"
        label={t('field.result')}
        hint={t('field.result-hint')}
        isOptional
        options={RULE_RESULTS.map((one) => ({ value: one, label: t(`result.${one}`) }))}
      />
    </>
  )
}

function ScoringForm({ form, shown, questionnaire }: Props) {
  const t = useT(messages)
  const { id, version } = shown.line
  const state = prefilled(form, valuesOf(questionnaire))
  return (
    <>
      <Step
        title={t('scoring.title')}
        caption={t('version.caption', { version })}
        lead={t('scoring.lead')}
        back={paths.version(id, version)}
      />
      <Form state={state} words={messages}>
        <RadioField
          name="counting"
          label={t('field.counting')}
          options={(['none', 'score', 'rule'] as const).map((one) => ({
            value: one,
            label: t(`counting.${one}`),
          }))}
        />
        <ScoreFields questionnaire={questionnaire} />
        <RuleFields />
        <HiddenField name="version" value={String(shown.revision)} />
        <Submit>{t('scoring.save')}</Submit>
      </Form>
    </>
  )
}

/** What is counted, and what follows of it by the rule of the questionnaire's owner. */
export const scoringPage = page({
  path: paths.scoring(...KEY),
  roles: WRITERS,
  render: async (context) => {
    const { shown, questionnaire } = await askVersion(context)
    return {
      title: messages.for(context.lang)('scoring.title'),
      body: <ScoringForm form={context.form} shown={shown} questionnaire={questionnaire} />,
    }
  },
})

export const scoringAction = action({
  path: paths.scoring(...KEY),
  command: putScore,
  input: (form, { params }) => ({ ...form, ...keyOf(params) }),
  page: scoringPage,
  done: toVersion,
})
