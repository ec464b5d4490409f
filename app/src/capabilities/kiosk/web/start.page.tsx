import { LANGS } from '@tirek/kernel'
import type { Actor } from '#platform/access/actor.ts'
import { isFamily } from '#platform/access/roles.ts'
import { action, page } from '#platform/http/page.ts'
import { LANG_NAMES, withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from '#platform/ui/cite.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Section } from '#platform/ui/layout.tsx'
import { ButtonLink, Link } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { ACTS } from '../domain/citations.ts'
import { findOpenHelp } from '../read/helps.ts'
import { askHelp, declineHelp } from '../use-cases/own-help.ts'
import { paths } from './kiosk.paths.ts'
import { messages } from './messages.ts'

/** The languages first: nobody should have to read another one to find their own. */
function Languages() {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <nav aria-label={t('start.languages')}>
      <ul class="kiosk-tiles">
        {LANGS.map((one) => (
          <li>
            <a
              href={withLang(one, paths.start())}
              class={one === lang ? 'btn' : 'btn quiet'}
              lang={one}
              hreflang={one}
              aria-current={one === lang ? 'true' : undefined}
            >
              {LANG_NAMES[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Tile({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <li>
      <Link href={href} class="btn quiet">
        <span>{title}</span>
        <small>{text}</small>
      </Link>
    </li>
  )
}

/** How the session lasts and ends, and how to call somebody: said before anybody signs in. */
function Rules() {
  const t = useT(messages)
  const { kiosk } = useView()
  if (kiosk === undefined) return null
  const { idleSeconds, longerSeconds, warningSeconds } = kiosk
  return (
    <Section title={t('rules.title')} id="rules">
      <ul class="bullets">
        <li>{t('rules.idle', { minutes: idleSeconds / 60 })}</li>
        <li>{t('rules.warning', { seconds: warningSeconds })}</li>
        <li>{t('rules.longer', { minutes: longerSeconds / 60 })}</li>
        <li>{t('rules.end')}</li>
        <li>{t('rules.own')}</li>
        <li>{t('rules.help')}</li>
      </ul>
      <p>
        <Cite of={ACTS.session} /> <Cite of={ACTS.sector} />
      </p>
    </Section>
  )
}

function Visitor() {
  const t = useT(messages)
  return (
    <>
      <Step title={t('start.title')} lead={t('start.lead')} />
      <Languages />
      <Section title={t('start.what')} id="what">
        <ul class="kiosk-tiles">
          <li>
            <ButtonLink href={paths.signIn()}>{t('tile.sign-in')}</ButtonLink>
          </li>
          <Tile href={paths.find()} title={t('tile.find')} text={t('tile.find-text')} />
        </ul>
        <p class="measure">{t('start.after')}</p>
      </Section>
      <Rules />
    </>
  )
}

/** The consultant: called, on the way, helping. */
function HelpPart({ isOpen }: { isOpen: boolean }) {
  const t = useT(messages)
  const { kiosk } = useView()
  const helper = kiosk?.helper
  const lead = isOpen ? t('help.asked-text') : t('help.lead')
  return (
    <Section title={t('help.title')} id="help">
      <p class="measure">{helper === undefined ? lead : t('help.now', { helper })}</p>
      <div class="row">
        {!isOpen && (
          <Form state={emptyForm('')} action={paths.askHelp()} id="ask" hasSummary={false}>
            <Submit>{t('help.ask')}</Submit>
          </Form>
        )}
        {isOpen && (
          <Form state={emptyForm('')} action={paths.declineHelp()} id="decline" hasSummary={false}>
            <Submit tone="quiet">{t('help.decline')}</Submit>
          </Form>
        )}
      </div>
    </Section>
  )
}

function SignedIn({ actor, isOpen, isAsked }: { actor: Actor; isOpen: boolean; isAsked: boolean }) {
  const t = useT(messages)
  return (
    <>
      <Step title={t('menu.title')} caption={actor.name} lead={t('menu.lead')} />
      {isOpen && isAsked && <Notice tone="success" isNews title={t('help.asked')} />}
      <ul class="kiosk-tiles">
        <Tile href={paths.home()} title={t('tile.home')} text={t('tile.home-text')} />
        <Tile href={paths.placement()} title={t('tile.placement')} text={t('tile.placement-text')} />
        {actor.role === 'recipient' && actor.personId !== undefined && (
          <Tile
            href={paths.notices(actor.personId)}
            title={t('tile.notices')}
            text={t('tile.notices-text')}
          />
        )}
        <Tile href={paths.find()} title={t('tile.find')} text={t('tile.find-text')} />
        <Tile href={paths.easyHome()} title={t('tile.easy')} text={t('tile.easy-text')} />
        <Tile href={paths.myHelp()} title={t('tile.help')} text={t('tile.help-text')} />
      </ul>
      <HelpPart isOpen={isOpen} />
      <Rules />
    </>
  )
}

function Elsewhere() {
  const t = useT(messages)
  return (
    <>
      <Step title={t('elsewhere.title')} lead={t('elsewhere.lead')} back="/" />
      <p>
        <Link href={paths.terminals()}>{t('elsewhere.staff')}</Link>
      </p>
    </>
  )
}

/** The start screen of a terminal; signed in, what can be done there. */
export const startPage = page({
  path: paths.start(),
  roles: 'public',
  render: async ({ actor, lang, query, read, view }) => {
    const t = messages.for(lang)
    if (view.kiosk === undefined) return { title: t('elsewhere.title'), body: <Elsewhere /> }
    if (!view.kiosk.isIn || !isFamily(actor)) return { title: t('start.title'), body: <Visitor /> }
    const { sessionId = '' } = actor
    const open = await read(async ({ db }) => findOpenHelp(db, sessionId))
    const isAsked = query['help'] === 'asked'
    const body = <SignedIn actor={actor} isOpen={open !== undefined} isAsked={isAsked} />
    return { title: t('menu.title'), body }
  },
})

export const askHelpAction = action({
  path: paths.askHelp(),
  command: askHelp,
  input: () => ({}),
  page: startPage,
  done: () => `${paths.start()}?help=asked`,
})

export const declineHelpAction = action({
  path: paths.declineHelp(),
  command: declineHelp,
  input: () => ({}),
  page: startPage,
  done: () => paths.start(),
})
