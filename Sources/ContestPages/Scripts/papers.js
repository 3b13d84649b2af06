// The form at which papers are typed: Enter goes on to the next field at once, however slow the network is.

const form = document.querySelector('form[method=post]:has(table.entries)');
const fields = [...(form?.querySelectorAll('table.entries input[type=text]') ?? [])];

form?.addEventListener('keydown', (event) => {
  const index = fields.indexOf(event.target);
  if (event.key !== 'Enter' || index < 0) return;
  const isEmpty = (field) => !field.value.trim();
  // What is left out on purpose is asked for again by the server.
  if (isEmpty(event.target) && fields.some((field) => !isEmpty(field))) return;
  const next = fields.slice(index + 1).find(isEmpty) ?? fields.find(isEmpty);
  if (!next) return;
  event.preventDefault();
  next.focus();
});

// What is typed while it is on its way would get into a field that has gone already.
form?.addEventListener('submit', () => { form.inert = true; });
addEventListener('pageshow', () => { if (form) form.inert = false; });
