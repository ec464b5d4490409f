import { type LocalDate, localize } from '@tirek/kernel'
import { FACTS, type FactId, factOf } from '@tirek/law'
import { formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Cite } from '#platform/ui/cite.tsx'
import { Fold } from '#platform/ui/fold.tsx'
import { BackLink } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { EmptyState, Notice } from '#platform/ui/notices.tsx'
import { type Asked, isAnswered, passed } from '../domain/asked.ts'
import { type Sorted, sorted } from '../domain/sorted.ts'
import type { Finding } from '../use-cases/outputs.ts'
import { Amount } from './amount-part.tsx'
import { paths } from './entitlements.paths.ts'
import { messages } from './messages.ts'
import { Share } from './share-part.tsx'
import { saidOf } from './words.ts'

type Props = {
  asked: Asked
  name: string | undefined
  on: LocalDate
  findings: readonly Finding[]
  next: FactId | null
}
type GivenProps = { title: string; id: string; findings: readonly Finding[]; props: Props }

function Given({ title, id, findings, props }: GivenProps) {
  const { lang } = useView()
  return (
    <Section title={title} id={id}>
      <CardList
        items={findings.map((one) => ({
          title: <Link href={paths.entry(one.entry.id, props.asked)}>{localize(one.entry.title, lang)}</Link>,
          note: (
            <>
              <Amount of={one} on={props.on} isShort />
              <p>
                {localize(one.entry.gives, lang)} {one.source?.cite && <Cite of={one.source.cite} />}
              </p>
            </>
          ),
        }))}
      />
    </Section>
  )
}

/** What is theirs by an act whose article of that day nobody has verified yet: to be asked for, not to be relied on. */
function Probable({ findings, asked }: { findings: readonly Finding[]; asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('result.probable', { n: findings.length })} id="probable">
      <p class="soft measure">{t('verdict.ask')}</p>
      <CardList
        items={findings.map(({ entry }) => ({
          title: <Link href={paths.entry(entry.id, asked)}>{localize(entry.title, lang)}</Link>,
        }))}
      />
    </Section>
  )
}

/** A longer list opens on demand: whoever skipped much is led back to the questions first. */
const MOST_OPEN = 6

/** What still has to be known, so that nobody takes the list for whole. */
function Open({ findings, asked }: { findings: readonly Finding[]; asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Fold
      title={t('result.open')}
      id="open"
      note={formatNumber(lang, findings.length)}
      open={findings.length <= MOST_OPEN}
    >
      <CardList
        items={findings.map(({ entry, missing }) => ({
          title: <Link href={paths.entry(entry.id, asked)}>{localize(entry.title, lang)}</Link>,
          note: (
            <ul>
              {missing.map((id) => (
                <li>
                  {factOf(id).askedOf === 'family' ? (
                    <Link href={paths.again(asked, id)}>
                      {localize(factOf(id).label, lang)}: {t('result.answer')}
                    </Link>
                  ) : (
                    <>
                      {localize(factOf(id).label, lang)}: {t('result.office')}
                    </>
                  )}
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </Fold>
  )
}

/** What one step of the family would open: it must not be lost among what is not theirs. */
function InReach({ findings, asked }: { findings: readonly Finding[]; asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Section title={t('result.reach')} id="reach">
      <CardList
        items={findings.map(({ entry, criteria }) => ({
          title: <Link href={paths.entry(entry.id, asked)}>{localize(entry.title, lang)}</Link>,
          note: criteria
            .filter(({ verdict }) => verdict === 'no')
            .map(({ next }) => next !== null && <p>{localize(next, lang)}</p>),
        }))}
      />
    </Section>
  )
}

/** What is not theirs, each with the condition that is not met and what can be done. */
function Refused({ findings, asked }: { findings: readonly Finding[]; asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Fold title={t('result.no')} id="refused" note={formatNumber(lang, findings.length)}>
      <CardList
        items={findings.map(({ entry, criteria }) => ({
          title: <Link href={paths.entry(entry.id, asked)}>{localize(entry.title, lang)}</Link>,
          note: criteria
            .filter(({ verdict }) => verdict === 'no')
            .map(({ label, next, cite }) => (
              <p>
                {t('result.because', { what: localize(label, lang) })} <Cite of={cite} />{' '}
                {next !== null && <b>{localize(next, lang)}</b>}
              </p>
            )),
        }))}
      />
    </Fold>
  )
}

const knownOf = ({ known }: Asked) => FACTS.map(({ id }) => id).filter((id) => known[id] !== undefined)

function Said({ asked }: { asked: Asked }) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <Fold title={t('result.said')} id="said">
      <SummaryList
        rows={[
          ...knownOf(asked).map((id) => ({
            label: localize(factOf(id).label, lang),
            value: `${saidOf(lang, id, asked.facts)} (${t('said.known')})`,
          })),
          ...passed(asked).map((id) => ({
            label: localize(factOf(id).label, lang),
            value: saidOf(lang, id, asked.facts),
            changeHref: paths.again(asked, id),
          })),
        ]}
      />
    </Fold>
  )
}

function Counted({ found, props }: { found: Sorted<Finding>; props: Props }) {
  const t = useT(messages)
  const { asked, next } = props
  const n = found.open.length
  if (n === 0) return null
  if (next !== null)
    return (
      <Notice tone="warning" title={t('result.not-whole', { n })}>
        <ButtonLink href={paths.check(asked)}>{t('result.go-on')}</ButtonLink>
      </Notice>
    )
  if (found.open.some(({ missing }) => missing.some((id) => asked.skipped.includes(id))))
    return (
      <Notice tone="warning" title={t('result.not-whole', { n })}>
        <p>{t('result.not-whole-skipped')}</p>
        <ButtonLink href={paths.check({ ...asked, skipped: [] })}>{t('result.go-back')}</ButtonLink>
      </Notice>
    )
  return (
    <Notice tone="warning" title={t('result.office-only', { n })}>
      <p>{t('result.not-whole-office')}</p>
    </Notice>
  )
}

/** The answer to a family: yes, need to know, and no because; never a silent no. */
export function Result(props: Props) {
  const t = useT(messages)
  const { asked, on, findings } = props
  const { lang } = useView()
  const found = sorted(findings, asked.received)
  const last = passed(asked).at(-1)
  return (
    <>
      <BackLink href={last === undefined ? paths.start(asked) : paths.again(asked, last)} />
      <h1>
        {props.name !== undefined && <span class="caption">{props.name} </span>}
        {t('result.title', { n: found.given.length })}
      </h1>
      <p class="soft">{t('result.lead', { on: formatDate(lang, on) })}</p>
      <Counted found={found} props={props} />
      {found.unsaid > 0 && (
        <Notice tone="warning" title={t('result.unsaid', { n: found.unsaid, on: formatDate(lang, on) })} />
      )}
      {found.given.length + found.probable.length === 0 && <EmptyState title={t('result.none')} />}
      {found.byCategory.map(({ category, findings: some }) => (
        <Given title={t(`category.${category}`)} id={category} findings={some} props={props} />
      ))}
      {found.inReach.length > 0 && <InReach findings={found.inReach} asked={asked} />}
      {found.probable.length > 0 && <Probable findings={found.probable} asked={asked} />}
      {found.open.length > 0 && <Open findings={found.open} asked={asked} />}
      {found.received.length > 0 && (
        <Given title={t('result.received')} id="received" findings={found.received} props={props} />
      )}
      <div class="screen-only">
        {found.refused.length > 0 && <Refused findings={found.refused} asked={asked} />}
        {isAnswered(asked) && <Said asked={asked} />}
        <Share asked={asked} />
      </div>
      <p class="soft measure">{t('result.not-decision')}</p>
      <div class="row">
        <ButtonLink href={paths.easy(asked)} quiet>
          {t('easy.go')}
        </ButtonLink>
        <PrintButton />
      </div>
    </>
  )
}
