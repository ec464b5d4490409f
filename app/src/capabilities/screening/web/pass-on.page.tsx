import { localize, REGIONS } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import { type FormState, prefilled } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { passOnReferral, waysOn } from '../use-cases/pass-on-referral.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './screening.paths.ts'

type Ways = z.output<(typeof waysOn)['output']>

function WayForm({ ways, form }: { ways: Ways; form: FormState }) {
  const t = useT(messages)
  const options = ways.recipients.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form state={form} words={messages}>
      <HiddenField name="version" />
      <RadioField name="recipientId" label={t('field.passOnTo')} options={options} />
      <TextField name="reason" label={t('field.reason')} hint={t('pass-on.reason-hint')} width="full" />
      <Submit>{t('pass-on.submit')}</Submit>
    </Form>
  )
}

function RegionFilter({ ways }: { ways: Ways }) {
  const t = useT(messages)
  const { lang } = useView()
  const options = REGIONS.map(({ kato, name }) => ({ value: kato, label: localize(name, lang) }))
  return (
    <Filters values={{ region: ways.region }}>
      <SelectField name="region" label={t('pass-on.region')} options={options} />
    </Filters>
  )
}

function PassOn({ ways, form, referralId }: { ways: Ways; form: FormState; referralId: string }) {
  const t = useT(messages)
  const body = () => {
    if (!ways.canPassOn) return <Notice>{t('answer.answered')}</Notice>
    if (ways.recipients.length > 0) return <WayForm ways={ways} form={form} />
    return (
      <EmptyState title={t('pass-on.none')}>
        <Link href={`/people/${ways.childId}`}>{t('pass-on.none-next')}</Link>
      </EmptyState>
    )
  }
  return (
    <>
      <Step
        title={t('pass-on.title')}
        caption={`${ways.fullName} · ${t(`object.${ways.object}`)}`}
        lead={t('pass-on.lead')}
        back={paths.answer(referralId)}
      />
      {ways.canPassOn && <RegionFilter ways={ways} />}
      {body()}
      <CiteList of={[ACTS.consent]} />
    </>
  )
}

/** Passing a referral on to another PMPC: only to one that the family has consented to. */
export const passOnPage = page({
  path: paths.passOn(':referralId'),
  roles: rolesOf('screening.pass-on-referral'),
  render: async ({ ask, form, lang, params, query }) => {
    const referralId = params['referralId'] ?? ''
    const region = REGIONS.find(({ kato }) => kato === query['region'])?.kato
    const ways = await ask(waysOn, { referralId, region })
    const state = prefilled(form, { version: String(ways.version) })
    return {
      title: messages.for(lang)('pass-on.title'),
      body: <PassOn ways={ways} form={state} referralId={referralId} />,
    }
  },
})

export const passOnAction = action({
  path: paths.passOn(':referralId'),
  command: passOnReferral,
  page: passOnPage,
  done: () => `${paths.inbox()}?box=refused`,
})
