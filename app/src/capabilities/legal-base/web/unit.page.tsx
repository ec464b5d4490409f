import { type Lang, localize } from '@tirek/kernel'
import { describeCitation } from '@tirek/law'
import { type Page, page } from '#platform/http/page.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { Link } from '#platform/ui/link.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import type { ShownUnit, ShowUnit } from '../use-cases/show-unit.ts'
import { paths } from './legal-base.paths.ts'
import { messages } from './messages.ts'
import { Resting } from './resting-part.tsx'
import { Standing } from './standing.tsx'
import { UnitName } from './units-part.tsx'
import { type AskedDay, askedDay, DayField, OlderText, WordingNotice } from './wording-part.tsx'

function Words({ shown }: { shown: ShownUnit }) {
  const t = useT(messages)
  const { lang } = useView()
  const { unit, texts } = shown
  return (
    <>
      {unit.summary !== null && unit.kind !== 'reading' && (
        <p class="measure">
          <span class="soft">{t('unit.about')}</span> {localize(unit.summary, lang)}
        </p>
      )}
      {unit.kind === 'reading' && unit.summary !== null && (
        <p class="measure">{localize(unit.summary, lang)}</p>
      )}
      <OlderText supplied={texts.length === 0 ? null : shown.supplied} />
      {texts.map((text) => (
        <Section title={t(`unit.text-${text.lang}`)} id={`text-${text.lang}`}>
          <div class="flow-s" lang={text.lang}>
            {text.body.map((line) => (
              <p class="measure">{line}</p>
            ))}
            {text.note.map((line) => (
              <p class="measure small soft">{line}</p>
            ))}
          </div>
        </Section>
      ))}
      {texts.length === 0 && unit.kind !== 'reading' && (
        <Notice title={t('words.own')}>{t('words.own-text')}</Notice>
      )}
    </>
  )
}

/** The parts of a unit in their words, or what they are about; each leads to its own page. */
function Parts({ shown, on }: { shown: ShownUnit; on: string | undefined }) {
  const { lang } = useView()
  const textLang = shown.texts[0]?.lang
  return (
    <CardList
      items={shown.parts.map((one) => ({
        title: (
          <Link href={paths.unit(shown.act.id, one.id, on)}>
            <UnitName unit={one} />
          </Link>
        ),
        note:
          one.text.length > 0 ? (
            <span lang={textLang}>{one.text.join(' ')}</span>
          ) : (
            one.summary !== null && localize(one.summary, lang)
          ),
        end: <Standing unit={one} />,
      }))}
    />
  )
}

function Beside({ shown, on }: { shown: ShownUnit; on: string | undefined }) {
  const t = useT(messages)
  const { act, before, after } = shown
  return (
    <nav aria-label={t('unit.beside')} class="row">
      {before !== null && (
        <Link href={paths.unit(act.id, before.id, on)}>
          {t('unit.before')} <UnitName unit={before} />
        </Link>
      )}
      {after !== null && (
        <Link href={paths.unit(act.id, after.id, on)}>
          {t('unit.after')} <UnitName unit={after} />
        </Link>
      )}
    </nav>
  )
}

const citedIn = ({ act, unit }: ShownUnit, lang: Lang) =>
  describeCitation({ act: act.id, unit: unit.id, mark: act.mark }, lang)

function UnitView({ shown, day }: { shown: ShownUnit; day: AskedDay }) {
  const t = useT(messages)
  const { lang } = useView()
  const { act, unit, path, parts } = shown
  const above = path.at(-1)
  return (
    <>
      <Step
        title={localize(unit.cited, lang)}
        caption={localize(act.title, lang)}
        back={above === undefined ? paths.act(act.id, day.on) : paths.unit(act.id, above.id, day.on)}
      />
      <p class="measure soft">{citedIn(shown, lang)}</p>
      <Standing unit={unit} />
      <Words shown={shown} />
      {parts.length > 0 && (
        <Section title={t('unit.parts')} id="parts">
          <Parts shown={shown} on={day.on} />
        </Section>
      )}
      <Resting shown={shown} />
      <Beside shown={shown} on={day.on} />
      {act.id !== 'project' && (
        <>
          <WordingNotice wording={shown.wording} on={shown.on} />
          <DayField day={day} />
        </>
      )}
      <PrintButton />
    </>
  )
}

/** One unit at an address that stays. */
export const unitPageOf = (showUnit: ShowUnit): Page =>
  page({
    path: paths.unit(':act', ':unit'),
    roles: 'public',
    render: async ({ ask, params, query, lang }) => {
      const day = askedDay(query)
      const asked = { act: (params['act'] ?? '') as ShownUnit['act']['id'], unit: params['unit'] ?? '' }
      const shown = await ask(showUnit, { ...asked, on: day.on })
      return {
        title: localize(shown.unit.cited, lang),
        ...(day.isWrong ? { status: 422 as const } : {}),
        body: <UnitView shown={shown} day={day} />,
      }
    },
  })
