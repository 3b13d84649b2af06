// Asks once: in a dialog of the browser's own, so that focus, Escape and screen readers are right.

import { make } from './show.js';

/**
 * Shows a question with its details.
 *
 * `answers` are {label, value, isMain}; the first is the one that changes nothing. Resolves to the value
 * chosen; Escape is the first.
 */
export function ask(title, details, answers) {
  return new Promise((done) => {
    const heading = make('h2', { id: 'ask', tabindex: '-1' }, title);
    const buttons = answers.map(({ label, value, isMain }) =>
      make('button', { type: 'submit', value, class: isMain ? 'main' : null }, label));
    const dialog = make('dialog', { class: 'ask', 'aria-labelledby': 'ask' },
      make('form', { method: 'dialog' }, heading, ...details, make('div', { class: 'buttons' }, ...buttons)));
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(dialog.returnValue || answers[0].value);
    });
    document.body.append(dialog);
    dialog.showModal();
    // On the question, not on a button: a second tap or Enter in a hurry must not answer it.
    heading.focus();
  });
}
