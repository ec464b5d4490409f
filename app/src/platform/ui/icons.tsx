/** Шаңырақ, the crown of the home, held up by a бақан: the mark of Tirek. */
export function Shanyraq() {
  return (
    <svg
      viewBox="0 0 48 48"
      aria-hidden="true"
      class="mark"
      fill="none"
      stroke="currentColor"
      stroke-linecap="round"
    >
      <circle cx="24" cy="17.5" r="14" stroke-width="3.2" />
      <path d="M11.5 13.5c8 4.5 17 4.5 25 0M11.5 21.5c8-4.5 17-4.5 25 0" stroke-width="2.2" />
      <path d="M19.5 4.5c-2.5 8.5-2.5 17.5 0 26M28.5 4.5c2.5 8.5 2.5 17.5 0 26" stroke-width="2.2" />
      <path class="baqan" d="M24 31.5V45" stroke-width="4.6" />
    </svg>
  )
}

/** For the button of the menu. */
export function Bars() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" class="bars">
      <path d="M2 4h12M2 8h12M2 12h12" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  )
}

/** The usual sign of a version for low vision. */
export function Eye() {
  return (
    <svg
      viewBox="0 0 24 16"
      aria-hidden="true"
      class="eye"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
    >
      <path d="M1.5 8C4 4 7.7 1.8 12 1.8S20 4 22.5 8c-2.5 4-6.2 6.2-10.5 6.2S4 12 1.5 8z" />
      <circle cx="12" cy="8" r="3.2" />
    </svg>
  )
}

export function Tick() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" class="tick">
      <path
        d="M2.5 8.5l3.5 3.5 7.5-8"
        fill="none"
        stroke="currentColor"
        stroke-width="2.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

const CHEVRON = {
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5-5 5',
  up: 'M3 10l5-5 5 5',
  down: 'M3 6l5 5 5-5',
} as const

export function Chevron({ to }: { to: keyof typeof CHEVRON }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" class="chevron">
      <path
        d={CHEVRON[to]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
