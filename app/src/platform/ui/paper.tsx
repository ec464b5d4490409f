import type { ComponentChildren } from 'preact'

/** A sheet to print: on the screen it lies in a frame, on paper there is nothing but it. */
export function Paper({ children }: { children: ComponentChildren }) {
  return <div class="paper flow-s">{children}</div>
}

/** A label with what is known, or with a line to write on. */
export function Blank({ label, value }: { label: string; value?: string | undefined }) {
  return (
    <p class="blank">
      <span>{label}:</span> {value === undefined ? <span class="line" aria-hidden="true" /> : <b>{value}</b>}
    </p>
  )
}

/** Lines with an empty box before each, to tick by hand. */
export function TickLines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="tick-lines">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
