import { localDate, localize, REGIONS } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CheckField, CheckList, RadioField, SelectField, YesNoField } from '../form/choice-fields.tsx'
import { DateField } from '../form/date-field.tsx'
import { Form, HiddenField, Submit } from '../form/form.tsx'
import type { FormState } from '../form/state.ts'
import { IinField, TextArea, TextField } from '../form/text-fields.tsx'
import { Step } from '../headings.tsx'
import { Actions, Section } from '../layout.tsx'
import { ButtonLink } from '../link.tsx'
import { messages as kit } from '../messages.ts'
import { DonePanel, EmptyState, Notice, RefusalPanel } from '../notices.tsx'
import { messages } from './messages.ts'

const REFUSED: FormState = {
  key: '018f0000-0000-7000-8000-000000000000',
  version: '3',
  values: {
    'child.name': '',
    'child.iin': '160402500123',
    'child.birthDate.day': '31',
    'child.birthDate.month': '2',
    'child.birthDate.year': '2020',
    language: 'sign',
    needs: ['other'],
    needsOther: 'Қатты жарық болмағаны дұрыс',
  },
  errors: {
    'child.name': { code: 'required' },
    'child.iin': { code: 'iin-check-digit' },
    'child.birthDate': { code: 'no-such-day' },
    consent: { code: 'field.required' },
  },
}

/** A form that was sent with mistakes: everything typed is still there. */
export function FormSample() {
  const t = useT(messages)
  const { lang } = useView()
  const regions = REGIONS.map((region) => ({ value: region.key, label: localize(region.name, lang) }))
  return (
    <Form state={REFUSED} action="/gallery">
      <Step title={t('form.title')} caption={t('form.caption')} back="/gallery" />
      <TextField name="child.name" label={t('answers.name')} hint={t('form.name-hint')} />
      <IinField name="child.iin" label={t('form.iin')} />
      <DateField name="child.birthDate" label={t('answers.birth')} />
      <SelectField name="region" label={t('form.region')} options={regions} />
      <RadioField
        name="language"
        label={t('form.language')}
        options={[
          { value: 'kk', label: t('form.kazakh') },
          { value: 'ru', label: t('form.russian') },
          { value: 'sign', label: t('form.sign'), hint: t('form.sign-hint') },
        ]}
      />
      <CheckList
        name="needs"
        label={t('form.needs')}
        isOptional
        options={[
          { value: 'ramp', label: t('form.ramp') },
          { value: 'quiet', label: t('form.quiet') },
          {
            value: 'other',
            label: t('form.other'),
            reveal: <TextField name="needsOther" label={t('form.other-what')} width="full" lang="kk" />,
          },
        ]}
      />
      <YesNoField name="transport" label={t('form.transport')} />
      <TextArea name="note" label={t('form.note')} isOptional />
      <CheckField name="consent" label={t('form.consent')} />
      <HiddenField name="source" value="gallery" />
      <Actions>
        <Submit />
        <Submit tone="quiet" name="later" value="yes">
          {kit.for(lang)('form.save')}
        </Submit>
      </Actions>
    </Form>
  )
}

/** Messages: refusal, notices, end of a task, empty list. */
export function NewsSample() {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('parts.news')} id="news">
      <RefusalPanel
        why={t('refused.why')}
        remedy={t('refused.remedy')}
        cite={[cite('order-263', 'p-7'), cite('project', 'DEC-11', 'project-reading')]}
        facts={[{ label: t('refused.fact'), value: formatDate(lang, localDate('2026-01-20')) }]}
      >
        <ButtonLink href="/queue" quiet>
          {t('queue.title')}
        </ButtonLink>
      </RefusalPanel>
      <Notice tone="success" title={t('notice.saved')} />
      <Notice tone="warning">{t('notice.warning')}</Notice>
      <DonePanel title={t('done.title')} reference={{ label: t('done.number'), value: 'Т-1204' }}>
        <p>{t('done.next')}</p>
      </DonePanel>
      <EmptyState>{t('empty.text')}</EmptyState>
    </Section>
  )
}
