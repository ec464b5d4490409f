export { signedFilms } from './web/film-of-page.ts'
