import { withLang } from '#platform/i18n/lang.ts'
import { type NavItem, useT, useView } from '#platform/i18n/view.ts'
import { Bars } from './icons.tsx'
import { Link } from './link.tsx'
import { messages } from './messages.ts'

/** The menu item of this page: the longest whose path begins the page's path. */
function currentItem(nav: readonly NavItem[], path: string): NavItem | undefined {
  const [bare = '/'] = path.split(/[?#]/)
  return nav
    .filter((item) => bare === item.path || (item.path !== '/' && bare.startsWith(`${item.path}/`)))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}

function UserBox() {
  const t = useT(messages)
  const { lang, user, signOutHref, signInHref } = useView()
  if (user === undefined && signInHref !== undefined)
    return (
      <div class="user">
        <Link href={signInHref}>{t('shell.sign-in')}</Link>
      </div>
    )
  if (user === undefined) return null
  return (
    <div class="user">
      <p>
        <b>{user.name}</b> <span>{user.roleLabel}</span>
        {user.acting !== undefined && <span>{user.acting}</span>}
      </p>
      <Link href="/sessions">
        {t('shell.my-sessions')}
        {user.news !== undefined && (
          <span class="count">
            {user.news}
            <span class="vh"> {t('shell.news', { n: user.news })}</span>
          </span>
        )}
      </Link>
      {signOutHref !== undefined && (
        <form method="post" action={withLang(lang, signOutHref)}>
          <button type="submit" class="plain">
            {t('shell.sign-out')}
          </button>
        </form>
      )}
    </div>
  )
}

/** The main menu. */
function MainNav() {
  const t = useT(messages)
  const { nav, path } = useView()
  const current = currentItem(nav, path)
  if (nav.length === 0) return null
  return (
    <nav aria-label={t('shell.menu')}>
      <ul>
        {nav.map((item) => (
          <li>
            <Link href={item.path} current={item === current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <span class="count">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const MENU_ID = 'menu'

/**
 * The menu and the one who is signed in. On a telephone it is a native popover behind a button: it needs no script, and
 * a browser that does not know popovers shows it in place.
 */
export function Menu() {
  const t = useT(messages)
  const { user } = useView()
  return (
    <>
      <button type="button" class="menu-button" popovertarget={MENU_ID}>
        <Bars />
        {t('shell.open-menu')}
        {user?.news !== undefined && (
          <span class="count">
            {user.news}
            <span class="vh"> {t('shell.news', { n: user.news })}</span>
          </span>
        )}
      </button>
      <div id={MENU_ID} popover="auto" class="menu">
        <button type="button" class="menu-close" popovertarget={MENU_ID} popovertargetaction="hide">
          {t('shell.close-menu')}
        </button>
        <MainNav />
        <UserBox />
      </div>
    </>
  )
}
