import type { ComponentChildren } from 'preact'
import { useT } from '#platform/i18n/view.ts'
import { Chevron } from './icons.tsx'
import { Link } from './link.tsx'
import { messages } from './messages.ts'
import { SignedFilmOfPage } from './signed-film.tsx'

/** Goes to the page before this one. */
export function BackLink({ href, label }: { href: string; label?: string | undefined }) {
  const t = useT(messages)
  return (
    <Link href={href} class="back">
      <Chevron to="left" />
      {label ?? t('form.back')}
    </Link>
  )
}

export type StepProps = {
  title: string
  /** A small line above the title: whose page it is, or «2 / 5». Names stand here, never inside the title. */
  caption?: string | undefined
  /** Where «Артқа» leads. */
  back?: string | undefined
  /** One or two sentences under the title. */
  lead?: ComponentChildren
}

/** The head of a page: way back, caption, title, lead. */
export function Step({ title, caption, back, lead }: StepProps) {
  return (
    <div class="step">
      {back !== undefined && <BackLink href={back} />}
      <h1>
        {caption !== undefined && <span class="caption">{caption} </span>}
        {title}
      </h1>
      {lead !== undefined && <p class="lead measure">{lead}</p>}
      <SignedFilmOfPage />
    </div>
  )
}

export type PersonHeadProps = {
  caption: string
  name: string
  /** Short facts under the name: age, region, number of the application. */
  facts?: readonly string[] | undefined
  back?: string | undefined
  children?: ComponentChildren
}

/** The head of a page about one person: initial, caption, name as the title, facts. */
export function PersonHead({ caption, name, facts = [], back, children }: PersonHeadProps) {
  return (
    <div class="step">
      {back !== undefined && <BackLink href={back} />}
      <div class="who">
        <span class="face" aria-hidden="true">
          {[...name.trim()][0] ?? ''}
        </span>
        <div>
          <h1>
            <span class="caption">{caption} </span>
            {name}
          </h1>
          {facts.length > 0 && (
            <ul class="facts">
              {facts.map((fact) => (
                <li>{fact}</li>
              ))}
            </ul>
          )}
        </div>
        {children}
      </div>
    </div>
  )
}
