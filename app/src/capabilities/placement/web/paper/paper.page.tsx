import type { Lang } from '@tirek/kernel'
import { type Citation, describeCitation, markLabel } from '@tirek/law'
import { findOrganisation, type Organisation } from '#capabilities/network/index.ts'
import { isFamily } from '#platform/access/roles.ts'
import { type PageContext, page } from '#platform/http/page.ts'
import { useView } from '#platform/i18n/view.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions } from '#platform/ui/layout.tsx'
import { SummaryList } from '#platform/ui/lists.tsx'
import { PrintButton } from '#platform/ui/nav-parts.tsx'
import { EmptyState } from '#platform/ui/notices.tsx'
import { Blank } from '#platform/ui/paper.tsx'
import { departmentOf } from '../../read/decisions.ts'
import type { ShownRequest } from '../../use-cases/request-shape.ts'
import { showRequest } from '../../use-cases/show-request.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { isFormer } from '../stay-part.tsx'
import { nameOf } from '../words.tsx'
import { messages } from './messages.ts'
import { type Paper, paperOf, saidOn } from './said.ts'

// The two languages of the state: whoever receives the paper reads the one that they know.
const LANGS = ['kk', 'ru'] as const

type Sheet = { readonly shown: ShownRequest; readonly paper: Paper; readonly phones: readonly Organisation[] }

// What was not compared with the text of the law says so on paper as well.
function named(one: Citation, lang: Lang): string {
  const words = describeCitation(one, lang)
  return one.mark === 'law' ? words : `${words} (${markLabel(one.mark, lang)})`
}

/** What was decided, by whom, why, what to do next and how to complain, in one of the two languages. */
function Told({ lang, sheet, isNameless }: { lang: Lang; sheet: Sheet; isNameless: boolean }) {
  const t = messages.for(lang)
  const { shown, paper, phones } = sheet
  const said = saidOn(paper, shown, lang)
  const called = phones.flatMap(({ name, contact }) =>
    contact === undefined ? [] : [`${nameOf(lang, name) ?? ''}: ${contact.phone.replaceAll(' ', '\u00a0')}`],
  )
  const rows = [
    { label: t('to'), value: isNameless ? <Blank label={t('to-hand')} /> : shown.personName },
    ...said.facts,
    { label: t('next'), value: said.next },
    { label: t('complain'), value: said.complain },
    ...(called.length === 0 ? [] : [{ label: t('phones'), value: called.join(' · ') }]),
    { label: t('basis'), value: said.basis.map((one) => named(one, lang)).join(' · ') },
  ]
  return (
    <section lang={lang} class="flow-s" aria-labelledby={`paper-${lang}`}>
      <h2 id={`paper-${lang}`}>{t(`title.${paper}`)}</h2>
      <SummaryList rows={rows} />
    </section>
  )
}

/** Signed once for both languages; each line says in both what it is for. */
function Signature() {
  const both = (key: 'received' | 'name' | 'day' | 'handed') =>
    LANGS.map((lang) => messages.for(lang)(`sign.${key}`)).join(' / ')
  const title = LANGS.map((lang) => messages.for(lang)('sign.title')).join(' / ')
  return (
    <section class="flow-s sign" aria-labelledby="paper-sign">
      <h2 id="paper-sign">{title}</h2>
      {LANGS.map((lang) => (
        <p lang={lang}>{messages.for(lang)('sign.note')}</p>
      ))}
      {(['received', 'name', 'day', 'handed'] as const).map((key) => (
        <Blank label={both(key)} />
      ))}
    </section>
  )
}

function PaperBody({ sheet, isNameless }: { sheet: Sheet; isNameless: boolean }) {
  const { lang } = useView()
  const t = messages.for(lang)
  const { requestId, number } = sheet.shown
  return (
    <>
      <Step title={t('title')} caption={number} back={paths.request(requestId)} />
      <p class="soft screen-only">{t('lead')}</p>
      <Actions>
        <PrintButton label={t('print')} />
      </Actions>
      {LANGS.map((one) => (
        <Told lang={one} sheet={sheet} isNameless={isNameless} />
      ))}
      <Signature />
    </>
  )
}

/** Whom the person calls: the department that serves them, and the organisation where there is one. */
function readPhones({ read }: PageContext, shown: ShownRequest): Promise<readonly Organisation[]> {
  return read(async (act) => {
    const department = await departmentOf(act.db, shown)
    const house = shown.organisation && (await findOrganisation(act.db, shown.organisation.id))
    return [department, house ?? undefined].filter((one) => one !== undefined)
  })
}

/** The notification on paper, in both languages, to be handed over and signed (REP-STD-16). */
export const paperPage = page({
  path: paths.paper(':requestId'),
  roles: rolesOf('placement.request'),
  render: async (context) => {
    const { ask, actor, lang, params } = context
    const shown = await ask(showRequest, { requestId: params['requestId'] ?? '' })
    const t = messages.for(lang)
    const paper = paperOf(shown)
    if (paper === undefined) return { title: t('title'), body: <EmptyState title={t('none')} /> }
    const sheet = { shown, paper, phones: await readPhones(context, shown) }
    const isNameless = !isFamily(actor) && isFormer(shown, actor.role)
    return { title: t('title'), body: <PaperBody sheet={sheet} isNameless={isNameless} /> }
  },
})
