import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { action, page } from '#platform/http/page.ts'
import { formatPeriod } from '#platform/i18n/format.ts'
import { CiteList } from '#platform/ui/cite.tsx'
import { RadioField } from '#platform/ui/form/choice-fields.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextArea, TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { Tabs } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { ROUTES, type Route } from '../domain/acts.ts'
import { NOT_USED } from '../domain/voucher.ts'
import { offerVoucher } from '../use-cases/offer-voucher.ts'
import { showQueue } from '../use-cases/show-desks.ts'
import { recordStay } from '../use-cases/vouchers.ts'
import { paths } from './aids.paths.ts'
import { messages } from './messages.ts'
import { useWords, VoucherTag } from './parts.tsx'
import { rolesOf } from './roles.ts'
import { nothingHere } from './shown.ts'

type Vouchers = z.output<typeof showQueue.output>['vouchers']
type One = Vouchers[number]

function usePeriod() {
  const { lang } = useWords()
  return ({ fromOn, toOn }: Pick<One, 'fromOn' | 'toOn'>) =>
    fromOn === null
      ? ''
      : formatPeriod(lang, { from: fromOn as LocalDate, to: (toOn ?? fromOn) as LocalDate })
}

function Line({ of }: { of: One }) {
  const { t, day } = useWords()
  const period = usePeriod()
  const facts = [
    `${t('label.applied')}: ${day(of.appliedOn)}`,
    t(of.isAccompanied ? 'voucher.with-adult' : 'voucher.alone'),
    ...(of.sanatorium === null ? [] : [of.sanatorium, period(of)]),
  ]
  return (
    <li>
      <div>
        {of.state === 'accepted' ? (
          <Link href={paths.stay(of.voucherId)}>{of.fullName}</Link>
        ) : (
          <b>{of.fullName}</b>
        )}
        <div class="small">{facts.join(' · ')}</div>
      </div>
      <VoucherTag state={of.state} />
    </li>
  )
}

function Queue({ of, route, form }: { of: Vouchers; route: Route; form: FormState }) {
  const { t } = useWords()
  return (
    <>
      <Step title={t('queue.title')} lead={t('queue.lead')} back="/home" />
      <Tabs
        label={t('queue.title')}
        tabs={ROUTES.map((one) => ({
          href: paths.queue(one),
          label: t(`route.${one}`),
          isCurrent: one === route,
        }))}
      />
      {of.length === 0 ? (
        <EmptyState title={t('queue.none')}>{t('queue.none-hint')}</EmptyState>
      ) : (
        <ul class="list boxed">
          {of.map((one) => (
            <Line of={one} />
          ))}
        </ul>
      )}
      {of.some(({ state }) => state === 'queued') && <OfferForm route={route} form={form} />}
    </>
  )
}

/** A voucher for whoever is first; without anybody who waits there is nobody to offer it to. */
function OfferForm({ route, form }: { route: Route; form: FormState }) {
  const { t } = useWords()
  return (
    <Section title={t('offer.title')} id="offer">
      <p>{t('offer.lead')}</p>
      <Form state={form} words={messages}>
        <HiddenField name="route" value={route} />
        <TextField name="sanatorium" label={t('label.sanatorium')} width="full" />
        <DateField name="fromOn" label={t('offer.from')} />
        <DateField name="toOn" label={t('offer.to')} />
        <Submit>{t('offer.send')}</Submit>
      </Form>
      <CiteList of={offerVoucher.basis} />
    </Section>
  )
}

/** The queue of a route for a sanatorium, and a voucher for whoever is first. */
export const queuePage = page({
  path: paths.queue(),
  roles: rolesOf('aids.queue'),
  render: async ({ ask, form, lang, query }) => {
    const asked = query['route'] ?? form.values['route']
    const route = ROUTES.find((one) => one === asked) ?? 'disability-programme'
    const { vouchers } = await ask(showQueue, { route })
    const body = <Queue of={vouchers} route={route} form={form} />
    return { title: messages.for(lang)('queue.title'), body }
  },
})

export const queueAction = action({
  path: paths.queue(),
  command: offerVoucher,
  page: queuePage,
  done: ({ route }) => paths.queue(route),
})

function Stay({ of, route, form }: { of: One; route: Route; form: FormState }) {
  const { t } = useWords()
  const period = usePeriod()
  return (
    <>
      <Step
        title={t('stay.title')}
        caption={of.fullName}
        lead={`${of.sanatorium ?? ''}, ${period(of)}`}
        back={paths.queue(route)}
      />
      <Form state={form} words={messages}>
        <RadioField
          name="outcome"
          label={t('stay.outcome')}
          options={[
            { value: 'used', label: t('stay.used') },
            {
              value: 'not-used',
              label: t('stay.not-used'),
              reveal: (
                <>
                  <RadioField
                    name="reason"
                    label={t('stay.reason')}
                    options={NOT_USED.map((value) => ({ value, label: t(`not-used.${value}`) }))}
                  />
                  <TextArea name="note" label={t('stay.note')} rows={2} isOptional />
                </>
              ),
            },
          ]}
        />
        <Submit>{t('stay.send')}</Submit>
      </Form>
      <CiteList of={recordStay.basis} />
    </>
  )
}

/** What came of a stay. */
export const stayPage = page({
  path: paths.stay(':voucherId'),
  roles: rolesOf('aids.record-stay'),
  render: async ({ ask, form, lang, params }) => {
    for (const route of ROUTES) {
      const { vouchers } = await ask(showQueue, { route })
      const of = vouchers.find((one) => one.voucherId === params['voucherId'] && one.state === 'accepted')
      if (of !== undefined)
        return { title: messages.for(lang)('stay.title'), body: <Stay of={of} route={route} form={form} /> }
    }
    throw nothingHere('voucher')
  },
})

export const stayAction = action({
  path: paths.stay(':voucherId'),
  command: recordStay,
  page: stayPage,
  done: ({ route }) => paths.queue(route),
})
