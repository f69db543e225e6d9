/** Adds a button that prints the page. With scripts off a browser's own menu does it. */
export function offerPrint(part) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'govuk-button govuk-button--secondary'
  button.textContent = part.dataset.print || 'Print this page'
  button.addEventListener('click', () => window.print())
  part.append(button)
}
