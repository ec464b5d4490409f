import type { ComponentChildren } from 'preact'

/**
 * A long part of a page that opens on demand: without a script as with one, and printed open. The heading of the part stays
 * in sight; what matters now belongs above it.
 */
export function Fold(props: {
  title: string
  /** What the part holds, in a word beside its heading: a count, a state. */
  note?: ComponentChildren
  id: string
  open?: boolean | undefined
  children: ComponentChildren
}) {
  return (
    <details class="fold part" id={props.id} open={props.open}>
      <summary>
        <h2>{props.title}</h2>
        {props.note !== undefined && <span class="small">{props.note}</span>}
      </summary>
      <div class="flow">{props.children}</div>
    </details>
  )
}
