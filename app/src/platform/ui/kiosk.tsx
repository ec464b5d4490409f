import { useContext } from 'preact/hooks'
import { withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { LateContext } from './late.ts'
import { messages } from './messages.ts'

/** The first form of a page has a name at a terminal, so that the bar can send it; others have a button of their own. */
export function useTypedForm(
  id: string | undefined,
): { id?: string | undefined; isOther: boolean } | undefined {
  const late = useContext(LateContext)
  const { kiosk } = useView()
  if (kiosk?.isIn !== true) return undefined
  const isOther = late.typed !== undefined
  late.typed ??= id ?? 'typed'
  return { id: id ?? (isOther ? undefined : 'typed'), isOther }
}

/** Asks for more time and sends what is typed in the form along, so that it comes back. */
export function MoreTime({ form }: { form?: string | undefined }) {
  const t = useT(messages)
  return (
    <button type="submit" class="btn quiet" form={form} name="_more" value="1">
      {t('kiosk.more')}
    </button>
  )
}

function MoreTimeOfPage() {
  const t = useT(messages)
  const { lang, path } = useView()
  const { typed } = useContext(LateContext)
  if (typed !== undefined) return <MoreTime form={typed} />
  return (
    <form method="post" action={withLang(lang, '/kiosk/longer')}>
      <input type="hidden" name="to" value={path} />
      <button type="submit" class="btn quiet">
        {t('kiosk.more')}
      </button>
    </form>
  )
}

/** Appears by style alone when the end of the session is near; a screen reader says it. */
function Warning({ after, seconds }: { after: number; seconds: number }) {
  const t = useT(messages)
  return (
    <p class="kiosk-warning" role="alert" style={`--after: ${after}s`}>
      <b>{t('kiosk.warning', { seconds })}</b> {t('kiosk.warning-what')}
    </p>
  )
}

/**
 * What stands below every page of a terminal: how long the session lasts, more time, and its end. It comes after the page, where the
 * form is known whose words must not be lost.
 */
export function KioskBar() {
  const t = useT(messages)
  const { lang, kiosk, user } = useView()
  if (kiosk === undefined) return null
  if (!kiosk.isIn || user === undefined)
    return (
      <footer class="kiosk-bar">
        <div class="wrap">
          <p>{kiosk.name}</p>
        </div>
      </footer>
    )
  const { idleSeconds, warningSeconds, helper } = kiosk
  return (
    <footer class="kiosk-bar">
      <Warning after={idleSeconds - warningSeconds} seconds={warningSeconds} />
      <div class="wrap">
        <p>
          <b>{user.name}</b>
          <span>{t('kiosk.lasts', { minutes: idleSeconds / 60 })}</span>
          {helper !== undefined && <span>{t('kiosk.helper', { helper })}</span>}
        </p>
        <div class="row">
          <MoreTimeOfPage />
          <form method="post" action={withLang(lang, '/kiosk/end')}>
            <button type="submit" class="btn danger">
              {t('kiosk.end')}
            </button>
          </form>
        </div>
      </div>
    </footer>
  )
}
