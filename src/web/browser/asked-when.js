const answersOf = (form, name) => new FormData(form).getAll(name)

/** What is hidden is not sent: the server would give the form back for the sake of words that nobody can see. */
function showPart(part, isAsked) {
  part.hidden = !isAsked
  for (const field of part.querySelectorAll('input, select, textarea, button')) field.disabled = !isAsked
}

/** Shows a question only while the answers it depends on are given. With scripts off every question shows, and says when it counts. */
export function askWhenNeeded(form) {
  const parts = [...form.querySelectorAll('[data-asked-when]')]
  if (parts.length === 0) return
  const isHidden = name => parts.some(part => part.hidden && part.querySelector(`[name="${name}"]`))
  const holds = ([name, values]) =>
    !isHidden(name) && [values].flat().some(value => answersOf(form, name).includes(value))
  const show = () => {
    for (const part of parts) showPart(part, Object.entries(JSON.parse(part.dataset.askedWhen)).every(holds))
  }
  form.classList.add('cf-asks-when-needed')
  form.addEventListener('change', show)
  // Whoever comes back finds their answers put back by the browser, after this script has run.
  window.addEventListener('pageshow', show)
  show()
}
