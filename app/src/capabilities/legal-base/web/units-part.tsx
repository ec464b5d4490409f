import { localize } from '@tirek/kernel'
import { useT, useView } from '#platform/i18n/view.ts'
import { Link } from '#platform/ui/link.tsx'
import type { ShownAct } from '../use-cases/show-act.ts'
import type { UnitLine } from '../use-cases/unit-line.ts'
import { paths } from './legal-base.paths.ts'
import { messages } from './messages.ts'
import { Standing } from './standing.tsx'

type Part = ShownAct['units'][number]

/** The name of a unit: its own citation without that of the act. */
export function UnitName({ unit }: { unit: UnitLine }) {
  const t = useT(messages)
  if (unit.kind === 'reading') return <>{unit.number}</>
  return <>{t(`kind.${unit.kind}`, { n: unit.number })}</>
}

function Words({ part, lang }: { part: Part; lang: ShownAct['textLang'] }) {
  const { lang: own } = useView()
  const [, ...further] = part.kind === 'article' ? part.text : ['', ...part.text]
  return (
    <>
      {part.summary !== null && part.text.length === 0 && <span> {localize(part.summary, own)}</span>}
      {further.map((line) => (
        <p class="measure" lang={lang ?? undefined}>
          {line}
        </p>
      ))}
      {part.note.map((line) => (
        <p class="measure small soft" lang={lang ?? undefined}>
          {line}
        </p>
      ))}
    </>
  )
}

interface Shown {
  readonly act: ShownAct
  readonly on: string | undefined
  readonly inside: ReadonlyMap<string | null, readonly Part[]>
}

function Parts({ of, ...shown }: Shown & { of: string }) {
  const parts = shown.inside.get(of) ?? []
  if (parts.length === 0) return null
  return (
    <ul class="list">
      {parts.map((part) => (
        <li>
          <Link href={paths.unit(shown.act.id, part.id, shown.on)}>
            <UnitName unit={part} />
          </Link>{' '}
          <Standing unit={part} />
          <Words part={part} lang={shown.act.textLang} />
          <Parts of={part.id} {...shown} />
        </li>
      ))}
    </ul>
  )
}

function Top({ part, ...shown }: Shown & { part: Part }) {
  const { lang } = useView()
  const { act, on } = shown
  const [heading] = part.kind === 'article' ? part.text : []
  const title = heading ?? (part.summary === null ? '' : localize(part.summary, lang))
  return (
    <>
      {part.chapter !== null && <h3 lang={act.textLang ?? undefined}>{part.chapter}</h3>}
      <details class="fold">
        <summary>
          <span lang={heading === undefined ? undefined : (act.textLang ?? undefined)}>
            <b>
              <UnitName unit={part} />.
            </b>{' '}
            {title}
          </span>{' '}
          <Standing unit={part} />
        </summary>
        <div class="flow-s">
          {(heading !== undefined || part.text.length > 0) && <Words part={part} lang={act.textLang} />}
          <Parts of={part.id} {...shown} />
          <p class="small">
            <Link href={paths.unit(act.id, part.id, on)}>
              <OpenUnit unit={part} />
            </Link>
          </p>
        </div>
      </details>
    </>
  )
}

function OpenUnit({ unit }: { unit: UnitLine }) {
  const t = useT(messages)
  const { lang } = useView()
  return <>{t('units.open', { unit: localize(unit.cited, lang) })}</>
}

/** The units of an act: articles or points that open, with their parts inside. */
export function Units({ act, on }: { act: ShownAct; on: string | undefined }) {
  const inside = new Map<string | null, Part[]>()
  for (const part of act.units) inside.set(part.in, [...(inside.get(part.in) ?? []), part])
  return (
    <div class="flow-s">
      {(inside.get(null) ?? []).map((part) => (
        <Top part={part} act={act} on={on} inside={inside} />
      ))}
    </div>
  )
}
