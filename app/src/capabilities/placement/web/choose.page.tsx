import { localize, REGIONS } from '@tirek/kernel'
import { valueOn } from '@tirek/law'
import type { z } from 'zod'
import { action, type PageContext, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { RadioField, SelectField } from '#platform/ui/form/choice-fields.tsx'
import { Form, HiddenField, Submit } from '#platform/ui/form/form.tsx'
import type { FormState } from '#platform/ui/form/state.ts'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { CHANNELS } from '../domain/states.ts'
import { chooseOrganisation } from '../use-cases/choose.ts'
import { joinQueue } from '../use-cases/join-queue.ts'
import { listChoices } from '../use-cases/list-choices.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { showRequest } from '../use-cases/show-request.ts'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { nameOf } from './words.tsx'

type Choices = z.output<(typeof listChoices)['output']>
type Choice = Choices['organisations'][number]
type Asked = { readonly region: string; readonly text: string }

/** Home and day forms come first for a child; they bar nothing (CRPD 23(5)). */
function HomeFirst() {
  const t = useT(messages)
  return (
    <Notice title={t('choose.home-first')}>
      <p>
        {t('choose.home-text')} <Cite of={ACTS.familyFirst} />
      </p>
      <p>
        <Link href="/organisations?kind=home-assistance-unit">{t('choose.home-link')}</Link>
      </p>
    </Notice>
  )
}

function ChoiceList({ choices }: { choices: Choices }) {
  const t = useT(messages)
  const { lang } = useView()
  if (choices.organisations.length === 0) return <EmptyState title={t('choose.none')} />
  const target = (one: Choice) =>
    one.hasVacancy
      ? paths.chooseOne(choices.requestId, one.organisationId)
      : paths.joinOne(choices.requestId, one.organisationId)
  return (
    <CardList
      items={choices.organisations.map((one) => ({
        title: <Link href={target(one)}>{nameOf(lang, one.name)}</Link>,
        note: `${nameOf(lang, one.settlement)} · ${regionName(one.region, lang)} · ${t('choose.capacity', { n: one.capacity })}`,
        end: (
          <StatusTag tone={one.hasVacancy ? 'done' : 'waiting'}>
            {one.hasVacancy
              ? t('choose.free', { n: one.free - one.queueLength })
              : t('choose.waiting', { n: one.queueLength })}
          </StatusTag>
        ),
      }))}
    />
  )
}

function regionName(kato: string, lang: 'kk' | 'ru' | 'en'): string {
  const region = REGIONS.find((one) => one.kato === kato)
  return region === undefined ? kato : localize(region.name, lang)
}

function ChooseBody({ shown, choices, asked }: { shown: ShownRequest; choices: Choices; asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  const regions = REGIONS.map((region) => ({ value: region.kato, label: localize(region.name, lang) }))
  return (
    <>
      <Step
        title={t('choose.title')}
        caption={shown.personName}
        lead={t('choose.lead')}
        back={paths.request(shown.requestId)}
      />
      {shown.category <= 2 && <HomeFirst />}
      <Filters values={asked}>
        <SelectField
          name="region"
          label={t('choose.region')}
          empty={t('choose.every-region')}
          options={regions}
        />
        <TextField name="text" label={t('choose.text')} type="search" />
      </Filters>
      <ChoiceList choices={choices} />
    </>
  )
}

/** Organisations of the person's category with free places and queues; the person alone goes further. */
export const choosePage = page({
  path: paths.choose(':requestId'),
  roles: rolesOf('placement.choose'),
  render: async ({ ask, lang, params, query }) => {
    const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
    // The own region first: a long list of the whole country helps nobody on a telephone.
    const asked = { region: query['region'] ?? shown.region, text: (query['text'] ?? '').trim() }
    const choices = await ask(listChoices, {
      requestId: shown.requestId,
      ...(asked.region === '' ? {} : { region: asked.region }),
      ...(asked.text === '' ? {} : { text: asked.text }),
    })
    return {
      title: messages.for(lang)('choose.title'),
      body: <ChooseBody shown={shown} choices={choices} asked={asked} />,
    }
  },
})

type Confirm = {
  readonly shown: ShownRequest
  readonly choice: Choice
  readonly form: FormState
  readonly isQueue: boolean
  readonly days: { readonly arrive: number; readonly defer: number }
}

function Rules({ isQueue, days }: Pick<Confirm, 'isQueue' | 'days'>) {
  const t = useT(messages)
  return (
    <Section title={t('confirm.rules')} id="rules">
      <ul class="bullets">
        {isQueue && <li>{t('confirm.rule-queue')}</li>}
        <li>{t('confirm.rule-arrive', { days: days.arrive })}</li>
        <li>{t('confirm.rule-defer', { days: days.defer })}</li>
        <li>{t('confirm.rule-pass')}</li>
      </ul>
      <p>
        <Cite of={ACTS.placement} /> <Cite of={ACTS.silentConsequences} />
      </p>
    </Section>
  )
}

function ConfirmBody({ shown, choice, form, isQueue, days }: Confirm) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      <Step title={t('confirm.title')} caption={shown.personName} back={paths.choose(shown.requestId)} />
      <SummaryList
        rows={[
          { label: t('request.organisation'), value: nameOf(lang, choice.name) },
          { label: t('choose.region'), value: regionName(choice.region, lang) },
          { label: t('house.capacity'), value: String(choice.capacity) },
          { label: t('house.free'), value: String(Math.max(0, choice.free - choice.queueLength)) },
          { label: t('house.waiting'), value: String(choice.queueLength) },
        ]}
      />
      <Rules isQueue={isQueue} days={days} />
      <Form state={form} words={messages}>
        <HiddenField name="version" value={String(shown.version)} />
        <RadioField
          name="channel"
          label={t('field.channel')}
          options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
        />
        <Submit>{t(isQueue ? 'do.join-this' : 'do.choose-this')}</Submit>
      </Form>
    </>
  )
}

async function confirm({ ask, read, form, lang, params }: PageContext, isQueue: boolean) {
  const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
  const choices = await ask(listChoices, { requestId: shown.requestId })
  const choice = choices.organisations.find((one) => one.organisationId === params['organisationId'])
  const today = await read(async (act) => act.today)
  const numberOf = (id: 'placement.arrive' | 'placement.defer') => {
    const found = valueOn(id, today)
    return found.kind === 'value' ? found.value : 0
  }
  const days = { arrive: numberOf('placement.arrive'), defer: numberOf('placement.defer') }
  const t = messages.for(lang)
  const values = { channel: 'portal', ...form.values }
  const body =
    choice === undefined ? (
      <EmptyState title={t('choose.none')} />
    ) : (
      <ConfirmBody shown={shown} choice={choice} form={{ ...form, values }} isQueue={isQueue} days={days} />
    )
  return { title: t('confirm.title'), body }
}

/** What follows from the choice, before it is made. */
export const confirmChoicePage = page({
  path: paths.chooseOne(':requestId', ':organisationId'),
  roles: rolesOf('placement.choose'),
  render: (context) => confirm(context, false),
})

export const chooseAction = action({
  path: paths.chooseOne(':requestId', ':organisationId'),
  command: chooseOrganisation,
  page: confirmChoicePage,
  done: ({ requestId, organisationId, outcome }) =>
    outcome === 'reserved' ? paths.request(requestId) : paths.joinOne(requestId, organisationId),
})

/** What the queue means, before it is entered. */
export const confirmQueuePage = page({
  path: paths.joinOne(':requestId', ':organisationId'),
  roles: rolesOf('placement.join-queue'),
  render: (context) => confirm(context, true),
})

export const joinAction = action({
  path: paths.joinOne(':requestId', ':organisationId'),
  command: joinQueue,
  page: confirmQueuePage,
  done: ({ requestId }) => paths.queue(requestId),
})
