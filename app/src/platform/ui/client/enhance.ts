/** The only script of Tirek's pages. Everything works without it; it adds four small kindnesses. */

import { keepTyped } from './keep-typed.ts'

// At a terminal nothing of anybody is kept, not even for a moment.
if (!('kiosk' in document.documentElement.dataset)) keepTyped()

document.querySelector<HTMLElement>('[data-focus]')?.focus()

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

/** A second press of a send button while the first is under way sends nothing. */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.dataset['sent']) event.preventDefault()
  form.dataset['sent'] = '1'
  form.setAttribute('aria-busy', 'true')
})

/** Coming back with the browser's Back button makes the forms usable again. */
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-sent]')) {
    delete form.dataset['sent']
    form.removeAttribute('aria-busy')
  }
})
