/** The start screen of a terminal, where a session there ends, and the buttons of the bar; without the language. */
export const KIOSK = '/kiosk'
export const KIOSK_OVER = `${KIOSK}/over`
export const KIOSK_END = `${KIOSK}/end`
export const KIOSK_LONGER = `${KIOSK}/longer`

/** The button of a form that asks for more time and keeps what was typed. */
export const MORE = '_more'
