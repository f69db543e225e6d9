// Runs before the page is drawn, so that parts that need scripts are laid out for them from the start.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
