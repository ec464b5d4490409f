import type { FormInput } from '#platform/http/page.ts'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { HiddenField } from '#platform/ui/form/form.tsx'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { MISTAKES } from '../domain/states.ts'
import { askRestore, declineRestore } from '../use-cases/ask-restore.ts'
import { restoreResident } from '../use-cases/discharge.ts'
import { askedBackRows } from './stay-part.tsx'
import { stepForm } from './step-form.tsx'
import { dayOf, wordOf } from './words.tsx'

const COULD_NOT = 'could-not'
const SET_ASIDE = 'set-aside'

/** One question is asked of the organisation; nothing chosen is a mistake at its field. */
function whyRestored(form: FormInput): FormInput {
  const why = form['couldNotInform']
  if (why === undefined) return form
  const mistake = MISTAKES.find((one) => one === why)
  return { ...form, couldNotInform: why === COULD_NOT, ...(mistake && { mistake }) }
}

/** Restoration at once: who could not tell, whose absence was recorded by mistake, whose order a complaint has set aside. */
export const restoreForm = stepForm({
  step: 'restore',
  command: restoreResident,
  title: (t) => t('restore.title'),
  lead: (t) => t('restore.lead'),
  submit: (t) => t('do.restore'),
  input: whyRestored,
  fields: ({ shown, t, lang }) => {
    const order = shown.stay?.discharge
    return (
      <>
        <SummaryList
          rows={[
            { label: t('stay.discharged-on'), value: dayOf(lang, order?.on) },
            { label: t('field.ground'), value: order && wordOf(lang, 'ground', order.ground) },
            { label: t('restore.old-order'), value: order?.orderNumber },
            ...(order?.setAsideBy == null
              ? []
              : [
                  { label: t('stay.set-aside'), value: t('stay.set-aside-by', { number: order.setAsideBy }) },
                ]),
            ...askedBackRows(shown, t, lang),
          ]}
        />
        {order?.setAsideBy == null ? (
          <RadioField
            name="couldNotInform"
            label={t('restore.why')}
            options={[
              { value: COULD_NOT, label: t('field.couldNotInform') },
              ...MISTAKES.map((one) => ({
                value: one,
                label: t(`mistake.${one}`),
                hint: t('restore.mistake'),
              })),
            ]}
          />
        ) : (
          <HiddenField name="couldNotInform" value={SET_ASIDE} />
        )}
        <TextArea name="reason" label={t('restore.found')} />
        <TextField name="orderNumber" label={t('restore.order')} width="m" />
      </>
    )
  },
})

const GROUNDS = ['could-not', 'mistake'] as const

/** The person's own words: why nobody could be told, or what was wrong with the record. */
export const askRestoreForm = stepForm({
  step: 'ask-restore',
  command: askRestore,
  title: (t) => t('do.ask-restore'),
  lead: (t) => t('back.lead'),
  submit: (t) => t('do.send'),
  fields: ({ shown, t }) => (
    <>
      {shown.stay?.discharge?.setAsideBy == null ? (
        <RadioField
          name="ground"
          label={t('back.why')}
          options={GROUNDS.map((one) => ({ value: one, label: t(`back.ground.${one}`) }))}
        />
      ) : (
        <HiddenField name="ground" value={SET_ASIDE} />
      )}
      <TextArea name="words" label={t('back.words')} hint={t('back.words-hint')} />
      <TextArea name="proof" label={t('back.proof')} hint={t('back.proof-hint')} isOptional />
    </>
  ),
})

/** The answer of the organisation that does not take the person back. */
export const declineRestoreForm = stepForm({
  step: 'decline-restore',
  command: declineRestore,
  title: (t) => t('do.decline-restore'),
  lead: (t) => t('back.decline-lead'),
  submit: (t) => t('do.decline-restore'),
  fields: ({ shown, t, lang }) => (
    <>
      <SummaryList rows={askedBackRows(shown, t, lang)} />
      <TextArea name="reason" label={t('field.reason')} />
    </>
  ),
})
