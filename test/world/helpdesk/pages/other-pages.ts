// The pages without an open ticket: the list alone, a number nobody knows, and signing in.
import { type Html, html } from '../html.ts';
import { AGENT } from '../ticket-data.ts';
import { documentPage } from './frame.ts';
import { logo } from './icons.ts';

export function nothingOpenMain(): Html {
  return html`<main class="main--empty" tabindex="-1">
    <div class="empty">${logo()}<h1>Pick a ticket</h1><p>Choose one from the list, or press J to open the first.</p></div>
  </main>`;
}

export function unknownTicketMain(number: string): Html {
  return html`<main class="main--empty" tabindex="-1">
    <div class="empty">${logo()}<h1>There is no ticket #${number}</h1><p>It may have been merged into another one.</p></div>
  </main>`;
}

/** `next` is where to go after signing in: a path of this site. */
export function loginPage(next: string): string {
  return documentPage(
    'Sign in · Otter',
    html`<main class="login" tabindex="-1">
      <form class="login__card" data-login method="post" action="/login">
        <div class="brand">${logo()}<span>Otter</span></div>
        <h1>Sign in to Northwind support</h1>
        <input type="hidden" name="next" value="${next}" />
        <label>E-mail <input type="email" name="email" value="${AGENT.email}" autocomplete="username" required /></label>
        <label>Password <input type="password" name="password" autocomplete="current-password" /></label>
        <button class="send" type="submit">Sign in</button>
        <p class="login__hint">This is a demo: any password will do, or none.</p>
      </form>
    </main>`,
  );
}
