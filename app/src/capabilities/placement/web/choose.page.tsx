import { type Lang, localize, REGIONS } from '@tirek/kernel'
import type { z } from 'zod'
import { InspectionTag } from '#capabilities/network/index.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Filters } from '#platform/ui/filters.tsx'
import { SelectField } from '#platform/ui/form/choice-fields.tsx'
import { TextField } from '#platform/ui/form/text-fields.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Link } from '#platform/ui/link.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { StatusTag } from '#platform/ui/tags.tsx'
import { ACTS } from '../domain/citations.ts'
import { listChoices } from '../use-cases/list-choices.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { alternativesView, readAlternatives, standsInTheWay } from './alternatives.page.tsx'
import { messages } from './messages.ts'
import { paths } from './placement.paths.ts'
import { rolesOf } from './roles.ts'
import { dayOf, nameOf } from './words.tsx'

type Choices = z.output<(typeof listChoices)['output']>
export type Choice = Choices['organisations'][number]
type Asked = { readonly region: string; readonly text: string }

/** Home and day forms come first for a child, near the family; they were shown and bar nothing (CRPD 23(5)). */
function HomeFirst({ requestId }: { requestId: string }) {
  const t = useT(messages)
  return (
    <Notice title={t('choose.home-first')}>
      <p>
        {t('choose.home-text')} <Cite of={ACTS.familyFirst} />
      </p>
      <p>
        <Link href={paths.alternatives(requestId)}>{t('choose.home-link')}</Link>
      </p>
    </Notice>
  )
}

/** What decides between two lines: where it is, how large, how long the queue may take, what inspections found. */
function Note({ one }: { one: Choice }) {
  const t = useT(messages)
  const { lang } = useView()
  const { wait, inspection } = one
  return (
    <>
      <div>
        {[
          nameOf(lang, one.settlement),
          regionName(one.region, lang),
          t('choose.capacity', { n: one.capacity }),
        ].join(' · ')}
      </div>
      {wait !== null && <div>{waitWords(wait, lang)}</div>}
      {inspection !== null && (
        <div>
          <InspectionTag standing={inspection.standing} />{' '}
          <span class="soft">{t('choose.inspected', { on: dayOf(lang, inspection.lastOn) ?? '' })}</span>
        </div>
      )}
    </>
  )
}

/** How long a queue may take: always a range, or that too little is known. */
function waitWords(wait: NonNullable<Choice['wait']>, lang: Lang): string {
  const t = messages.for(lang)
  if (!wait.isKnown) return t('choose.wait-unknown')
  const { fromDays, toDays } = wait
  return t('choose.wait', { from: formatNumber(lang, fromDays), to: formatNumber(lang, toDays) })
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
        note: <Note one={one} />,
        end: (
          <StatusTag tone={one.hasVacancy ? 'done' : 'waiting'}>
            {one.hasVacancy
              ? t('choose.free', { n: Math.max(1, one.free - one.queueLength) })
              : t('choose.waiting', { n: one.queueLength })}
          </StatusTag>
        ),
      }))}
    />
  )
}

/** The name of a region by its code. */
export function regionName(kato: string, lang: 'kk' | 'ru' | 'en'): string {
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
      {shown.category <= 2 && <HomeFirst requestId={shown.requestId} />}
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
  render: async (context) => {
    const { ask, lang, query } = context
    const instead = await readAlternatives(context)
    if (standsInTheWay(instead)) return alternativesView(instead, lang)
    const { shown } = instead
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
