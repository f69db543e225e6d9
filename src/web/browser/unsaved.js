const contentOf = form => JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith('_')))

/** Asks before what was typed is left behind. The browser chooses the words. */
export function warnOfUnsaved(form) {
  // A form shown again with mistakes or kept answers holds what was typed and has not been saved.
  const notSaved = document.querySelector('.govuk-error-summary, [data-not-saved]') !== null
  const before = contentOf(form)
  let leaving = false
  form.addEventListener('submit', () => {
    leaving = true
  })
  window.addEventListener('pageshow', () => {
    leaving = false
  })
  window.addEventListener('beforeunload', event => {
    if (!leaving && (notSaved || contentOf(form) !== before)) event.preventDefault()
  })
}
