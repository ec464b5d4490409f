import { type LocalDate, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite, MarkNote } from '#platform/ui/cite.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { ACTS } from '../domain/acts.ts'
import { type ListedAct, listAllActs } from '../use-cases/list-acts.ts'
import { MOST_ASKED, searchBase } from '../use-cases/search.ts'
import { paths } from './legal-base.paths.ts'
import { messages } from './messages.ts'
import { Search } from './search-part.tsx'

type Base = z.output<(typeof listAllActs)['output']>

function Facts({ one }: { one: ListedAct }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  const dated = one.date === 'unknown' ? [] : [day(one.date)]
  const facts = [
    ...(one.number === '' ? dated : [`${dated.join('')} ${one.number}`.trim()]),
    ...(one.inForceFrom === 'unknown' ? [] : [t('act.from', { on: day(one.inForceFrom) })]),
    ...(one.inForceTo === null ? [] : [t('act.to', { on: day(one.inForceTo) })]),
    ...(one.ratification?.on === 'unknown' ? [t('act.ratified-unknown')] : []),
    ...(one.isReplacementPending ? [t('act.replacement')] : []),
    ...(one.units === 0 ? [] : [t('act.units', { n: one.units })]),
    ...(one.excluded === 0 ? [] : [t('act.excluded', { n: one.excluded })]),
    ...(one.hasText ? [t('act.has-text')] : []),
  ]
  return (
    <>
      {facts.join(' · ')} <MarkNote mark={one.mark} />
    </>
  )
}

function Layers({ layers }: Pick<Base, 'layers'>) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <>
      {layers.map(({ layer, acts }) => (
        <Section title={t(`layer.${layer}`)} id={`layer-${layer}`}>
          <CardList
            items={acts.map((one) => ({
              title: <Link href={paths.act(one.id)}>{localize(one.title, lang)}</Link>,
              note: <Facts one={one} />,
            }))}
          />
        </Section>
      ))}
    </>
  )
}

function Repealed({ repealed }: Pick<Base, 'repealed'>) {
  const t = useT(messages)
  const { lang } = useView()
  const day = (text: string) => formatDate(lang, text as LocalDate)
  const days = [...new Set(repealed.map(({ repealedOn }) => repealedOn))]
  return (
    <Section title={t('repealed.title')} id="repealed">
      <p class="measure">{t('repealed.lead')}</p>
      {days.map((on) => (
        <>
          <h3>{t('repealed.on', { on: day(on) })}</h3>
          <CardList
            items={repealed
              .filter(({ repealedOn }) => repealedOn === on)
              .map((one) => ({ title: localize(one.title, lang), note: day(one.date) }))}
          />
        </>
      ))}
    </Section>
  )
}

function Acts({ layers, repealed, question, found }: Base & Parameters<typeof Search>[0]) {
  const t = useT(messages)
  return (
    <>
      <Step
        title={t('title')}
        back="/"
        lead={
          <>
            {t('lead')} <Cite of={ACTS.layers} />
          </>
        }
      />
      <Search question={question} found={found} />
      {found === undefined && <Layers layers={layers} />}
      {found === undefined && <Repealed repealed={repealed} />}
      <p>
        <Link href={paths.countries()}>{t('countries.title')}</Link>
      </p>
    </>
  )
}

/** The acts by their layers. */
export const actsPage = page({
  path: paths.acts(),
  roles: 'public',
  render: async ({ ask, tryAsk, query, lang }) => {
    const question = (query['question'] ?? '').trim().slice(0, MOST_ASKED)
    const base = await ask(listAllActs, {})
    const answer = question === '' ? undefined : await tryAsk(searchBase, { question })
    return {
      title: messages.for(lang)('title'),
      body: <Acts {...base} question={question} found={answer?.found} />,
    }
  },
})
