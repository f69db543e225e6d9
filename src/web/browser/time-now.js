const boxOf = (part, name, box) => part.querySelector(`[name="${name}-${box}"]`)

function londonNow() {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(new Date()).map(({ type, value }) => [type, value]))
}

/** Adds a button that fills the day and the time with now, for somebody who records as it happens. */
export function offerTimeNow(part) {
  const name = part.dataset.now
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary cf-now'
  button.textContent = 'Use the time now'
  button.addEventListener('click', () => {
    const now = londonNow()
    for (const box of ['day', 'month', 'year']) boxOf(part, name, box).value = String(Number(now[box]))
    boxOf(part, name, 'time').value = `${now.hour}:${now.minute}`
    boxOf(part, name, 'time').dispatchEvent(new Event('input', { bubbles: true }))
  })
  part.append(button)
}
