import { isSignInMethod, SIGN_IN_METHODS } from '#platform/access/sign-in-method.ts'
import { action, page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { CardList } from '#platform/ui/card.tsx'
import { Form, Submit } from '#platform/ui/form/form.tsx'
import { emptyForm } from '#platform/ui/form/state.ts'
import { Step } from '#platform/ui/headings.tsx'
import { Actions, Section } from '#platform/ui/layout.tsx'
import { ButtonLink } from '#platform/ui/link.tsx'
import { Notice } from '#platform/ui/notices.tsx'
import { isNoticeKind, isOfWays } from '../domain/notice-kinds.ts'
import {
  endOneSession,
  endOthers,
  type OwnSessions,
  ownSessions,
  readOwnNotices,
} from '../use-cases/own-sessions.ts'
import { messages } from './messages.ts'
import { wayPaths } from './way.paths.ts'

type Session = OwnSessions['sessions'][number]

function SessionFacts({ session }: { session: Session }) {
  const t = useT(messages)
  const { lang } = useView()
  const { method, startedAt, seenAt } = session
  return (
    <dl class="factlist">
      <div>
        <dt>{t('sessions.method')}:</dt>{' '}
        <dd>{isSignInMethod(method) ? SIGN_IN_METHODS[method][lang] : method}</dd>
      </div>
      <div>
        <dt>{t('sessions.since')}:</dt> <dd>{formatDateTime(lang, new Date(startedAt))}</dd>
      </div>
      <div>
        <dt>{t('sessions.seen')}:</dt> <dd>{formatDateTime(lang, new Date(seenAt))}</dd>
      </div>
    </dl>
  )
}

function EndForm({ session }: { session: Session }) {
  const t = useT(messages)
  return (
    <Form
      state={emptyForm('')}
      action={wayPaths.endSession(session.sessionId)}
      id={`end-${session.sessionId}`}
      hasSummary={false}
    >
      <Submit tone="quiet">
        {t('sessions.end')}
        <span class="vh">: {session.device || t('sessions.unknown-device')}</span>
      </Submit>
    </Form>
  )
}

/** What to do when something new is not as it should be, for the kinds that are new. */
function NotRight({ notices }: Pick<OwnSessions, 'notices'>) {
  const t = useT(messages)
  const kinds = notices.filter(({ isNew }) => isNew).map(({ kind }) => kind)
  return (
    <>
      {kinds.some(isOfWays) && <Notice tone="warning">{t('notices.not-you')}</Notice>}
      {!kinds.every(isOfWays) && <Notice tone="warning">{t('notices.mistake')}</Notice>}
    </>
  )
}

function NoticeList({ notices }: Pick<OwnSessions, 'notices'>) {
  const t = useT(messages)
  const { lang } = useView()
  if (notices.length === 0) return null
  const items = notices.map(({ kind, at, device }) => ({
    title: isNoticeKind(kind) ? t(`notice.${kind}`) : kind,
    note: [formatDateTime(lang, new Date(at)), device].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('notices.title')} id="notices">
      <CardList items={items} />
      {notices.some(({ isNew }) => isNew) && (
        <>
          <NotRight notices={notices} />
          <Form state={emptyForm('')} action={wayPaths.readNotices()} id="read" hasSummary={false}>
            <Submit tone="quiet">{t('notices.read')}</Submit>
          </Form>
        </>
      )}
    </Section>
  )
}

function SessionsBody({ sessions, notices }: OwnSessions) {
  const t = useT(messages)
  const { kiosk } = useView()
  const items = sessions.map((one) => ({
    title: (
      <>
        <b>{one.device || t('sessions.unknown-device')}</b>
        {one.isThis && <span> ({t('sessions.this')})</span>}
      </>
    ),
    note: <SessionFacts session={one} />,
    end: one.isThis ? undefined : <EndForm session={one} />,
  }))
  return (
    <>
      <Step title={t('sessions.title')} lead={t('sessions.lead')} back="/home" />
      {kiosk === undefined && (
        <Actions>
          <ButtonLink href={wayPaths.ways()} quiet>
            {t('sessions.ways')}
          </ButtonLink>
        </Actions>
      )}
      <NoticeList notices={notices} />
      <Section title={t('sessions.list')} id="open">
        <CardList items={items} />
        {sessions.length > 1 && (
          <Form state={emptyForm('')} action={wayPaths.endOthers()} id="others" hasSummary={false}>
            <Submit tone="danger">{t('sessions.end-others')}</Submit>
          </Form>
        )}
      </Section>
    </>
  )
}

/** Where the person is signed in, and what happened of late to the ways of signing in. */
export const sessionsPage = page({
  path: wayPaths.sessions(),
  roles: 'signed-in',
  render: async ({ ask, lang }) => ({
    title: messages.for(lang)('sessions.title'),
    body: <SessionsBody {...(await ask(ownSessions, {}))} />,
  }),
})

const back = () => wayPaths.sessions()

/** What is done on the page of sessions. */
export const sessionActions = [
  action({ path: wayPaths.endSession(':sessionId'), command: endOneSession, page: sessionsPage, done: back }),
  action({ path: wayPaths.endOthers(), command: endOthers, page: sessionsPage, done: back }),
  action({ path: wayPaths.readNotices(), command: readOwnNotices, page: sessionsPage, done: back }),
]
