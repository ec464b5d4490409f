import type { ComponentChildren } from 'preact'
import { Link } from './link.tsx'

export type Stat = {
  /** The figure, already formatted. */
  value: string
  label: string
  note?: ComponentChildren
  /** Draws attention to a figure that asks for action. */
  isAlarming?: boolean | undefined
  /** The list behind the figure. */
  href?: string | undefined
}

/** Key figures in a row; each may lead to the list it counts. */
export function Stats({ items }: { items: readonly Stat[] }) {
  return (
    <ul class="stats">
      {items.map((item) => (
        <li class={item.isAlarming ? 'stat alarming' : 'stat'}>
          <b>{item.value}</b>
          {item.href === undefined ? <span>{item.label}</span> : <Link href={item.href}>{item.label}</Link>}
          {item.note !== undefined && <em>{item.note}</em>}
        </li>
      ))}
    </ul>
  )
}
