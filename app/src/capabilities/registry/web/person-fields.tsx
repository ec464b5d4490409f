import { localize, REGIONS } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { IinField, TextField } from '#platform/ui/form/text-fields.tsx'
import { messages } from './messages.ts'

/** A fresh form already says the only region of the post. */
export function withOwnRegion(form: FormState, actor: Actor): FormState {
  const [region, ...others] = actor.regions
  return prefilled(form, { region: others.length === 0 ? region : undefined })
}

/** Fields that a child and an adult have in common, in the order of a birth certificate. */
export function PersonFields({ needsIin }: { needsIin: boolean }) {
  const t = useT(messages)
  const { lang } = useView()
  const sexes = [
    { value: 'female', label: t('sex.female') },
    { value: 'male', label: t('sex.male') },
  ]
  const regions = REGIONS.map((region) => ({ value: region.kato, label: localize(region.name, lang) }))
  return (
    <>
      <TextField name="familyName" label={t('field.familyName')} hint={t('field.familyName-hint')} />
      <TextField name="givenName" label={t('field.givenName')} />
      <TextField name="patronymic" label={t('field.patronymic')} isOptional />
      <DateField name="birthDate" label={t('field.birthDate')} />
      <RadioField name="sex" label={t('field.sex')} options={sexes} isInline />
      <IinField
        name="iin"
        label={t('field.iin')}
        isOptional={!needsIin}
        hint={needsIin ? undefined : t('field.iin-hint')}
      />
      <SelectField name="region" label={t('field.region')} options={regions} />
      <TextField
        name="phone"
        label={t('field.phone')}
        hint={t('field.phone-hint')}
        type="tel"
        inputMode="tel"
        width="m"
        isOptional
      />
      <TextField name="address" label={t('field.address')} isOptional />
    </>
  )
}
