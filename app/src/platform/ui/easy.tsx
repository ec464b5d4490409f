import type { ComponentChildren } from 'preact'

/** Drawings of the easy-read pages: each is also said in words beside it. */
const DRAWINGS = {
  paper: 'M12 5h17l9 9v29H12zM29 5v9h9M18 22h14M18 29h14M18 36h9',
  eye: 'M4 24c6-9 13-13 20-13s14 4 20 13c-6 9-13 13-20 13S10 33 4 24zM24 17.500a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13z',
  day: 'M7 11h34v31H7zM7 20h34M16 5v10M32 5v10M17 31l5 5 9-10',
  back: 'M18 9L8 19l10 10M8 19h20c7 0 12 4 12 11s-5 11-12 11H17',
  no: 'M24 5a19 19 0 1 1 0 38 19 19 0 0 1 0-38zM15 15l18 18M33 15L15 33',
  ask: 'M24 5a19 19 0 1 1 0 38 19 19 0 0 1 0-38zM18 19c0-8 12-8 12 0 0 5-6 5-6 10M24 35.500v.5',
  child: 'M24 7a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM9 43c0-10 6-15 15-15s15 5 15 15',
  heart: 'M24 41L9 26c-5-5-4-14 3-16 5-1 9 1 12 6 3-5 7-7 12-6 7 2 8 11 3 16z',
  signpost: 'M24 4v40M24 8h13l5 5-5 5H24M24 22H11l-5 5 5 5h13',
  free: 'M24 5a19 19 0 1 1 0 38 19 19 0 0 1 0-38zM16 16h16M16 22h16M24 22v13M10 38L38 10',
  fork: 'M24 44V29L11 14M24 29l13-15M11 24V14h10M37 24V14H27',
  tick: 'M24 5a19 19 0 1 1 0 38 19 19 0 0 1 0-38zM14 25l7 7 13-15',
} as const

export type Drawing = keyof typeof DRAWINGS

function Sign({ of }: { of: Drawing }) {
  return (
    <svg
      viewBox="0 0 48 48"
      aria-hidden="true"
      class="easy-symbol"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={DRAWINGS[of]} />
    </svg>
  )
}

/** An easy-read page: big letters, one thought a line. */
export function Easy({ children }: { children: ComponentChildren }) {
  return <div class="easy flow">{children}</div>
}

/** One question of an easy-read page, with its drawing and its short sentences. */
export function EasyPart({
  drawing,
  title,
  id,
  lines,
  level: Heading = 'h2',
  about,
}: {
  drawing: Drawing
  title: string
  id: string
  lines: readonly string[]
  level?: 'h2' | 'h3' | undefined
  /** Whom it is about, for those who hear one heading after another. */
  about?: string | undefined
}) {
  return (
    <section class="easy-part" aria-labelledby={id}>
      <Sign of={drawing} />
      <div class="flow-s">
        <Heading id={id}>
          {title}
          {about !== undefined && <span class="vh"> {about}</span>}
        </Heading>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </section>
  )
}
