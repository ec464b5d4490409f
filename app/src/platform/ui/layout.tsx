import type { ComponentChildren } from 'preact'

/** Main column with a narrower one beside it; one under the other on a small screen. */
export function Columns({ children, aside }: { children: ComponentChildren; aside: ComponentChildren }) {
  return (
    <div class="cols">
      <div class="flow">{children}</div>
      <aside class="flow">{aside}</aside>
    </div>
  )
}

/** A part of a page under its own heading (level 2 unless said otherwise). */
export function Section(props: {
  title: string
  id: string
  children: ComponentChildren
  aside?: ComponentChildren
}) {
  return (
    <section class="section flow" aria-labelledby={props.id}>
      <div class="section-head">
        <h2 id={props.id}>{props.title}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  )
}

/** Buttons and links of one step side by side. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="row">{children}</div>
}
