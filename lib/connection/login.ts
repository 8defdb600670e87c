// User name and password as the one text that a basic connection keeps as its secret. Pure.

export type Login = { ok: true; secret: string } | { ok: false; field: 'user' | 'password'; message: string };

/** Nothing is dropped: a password may begin or end with a space. Messages never repeat what was typed. */
export function joinLogin(user: string, password: string): Login {
  if (user === '' && password === '') return { ok: false, field: 'user', message: 'Enter the user name first.' };
  // RFC 7617, section 2: whatever stands behind the first colon is the password.
  if (user.includes(':')) {
    return {
      ok: false,
      field: 'user',
      message: 'A user name cannot hold a colon: what follows it would be taken for the password.',
    };
  }
  if (!isSendable(user)) return { ok: false, field: 'user', message: `The user name ${UNSENDABLE}` };
  if (!isSendable(password)) return { ok: false, field: 'password', message: `The password ${UNSENDABLE}` };
  const secret = `${user}:${password}`;
  if (secret.length > 10_000)
    return { ok: false, field: 'password', message: 'Together they are longer than 10,000 characters.' };
  return { ok: true, secret };
}

const UNSENDABLE = 'holds a line break or another character that cannot be sent. Copy it again from its source.';

function isSendable(text: string): boolean {
  return !/\p{Cc}/u.test(text) && text.isWellFormed();
}
