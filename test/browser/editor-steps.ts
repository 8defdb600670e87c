// What an administrator does in the form of one action, a step each, with the keyboard and the mouse. The rest of the page: options-steps.ts.
import { expect, type Locator, type Page } from '@playwright/test';
import { DEMO_SECRET } from '../world/deskhand.ts';
import type { RequestLogEntry } from '../world/world.ts';

/** A text names the whole button, because “Move it” is within “Remove it”. */
export const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** A text field of the editor by its label: CodeMirror's ones are found as soon as they are there. */
export const field = (page: Page | Locator, name: string) => page.getByRole('textbox', { name, exact: true });

/** Where the editor keeps a part of the action: `inputs[2]`, `request.url`. */
export const part = (page: Page, path: string) => page.locator(`[data-field="${path}"]`);

/** The message below a field, by the field's own word for where it stands. */
export async function expectProblem(control: Locator, message: string | RegExp): Promise<void> {
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAccessibleDescription(message);
}

export async function expectNoProblem(control: Locator): Promise<void> {
  await expect(control).not.toHaveAttribute('aria-invalid', 'true');
}

/** Types at the end of a code field, key by key. */
export async function typeCode(code: Locator, text: string): Promise<void> {
  await expect(code).toHaveClass(/cm-content/);
  await code.click();
  await code.press('Control+End');
  await code.pressSequentially(text);
}

/** Puts another text in the place of what stands in a code field. */
export async function writeCode(code: Locator, text: string): Promise<void> {
  await expect(code).toHaveClass(/cm-content/);
  await code.click();
  await code.press('Control+a');
  await code.press('Delete');
  await code.page().keyboard.insertText(text);
}

/** Types `{{` and the beginning of a name, and takes what the list offers first. */
export async function completePlaceholder(code: Locator, beginning: string, name: string): Promise<void> {
  const page = code.page();
  await code.pressSequentially(`{{${beginning}`);
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** Puts a placeholder at the caret by the field's own {+} button. @param label of the field, as the button has it */
export async function insertPlaceholder(page: Page, label: string, name: string): Promise<void> {
  await button(page, `Insert an input: ${label}`).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${name}\\b`) }).click();
}

export interface NewInput {
  name: string;
  description: string;
  type?: 'String' | 'Integer' | 'Decimal' | 'Boolean';
  source?: string;
  missing?: 'Use a default' | 'Leave out';
  default?: string;
  sensitive?: true;
}

/** Adds an input and fills in its form. @returns the form */
export async function addInput(page: Page, input: NewInput): Promise<Locator> {
  const index = await page.getByRole('button', { name: /^Move / }).count();
  await button(page, 'Add input').click();
  const form = part(page, `inputs[${index}]`);
  await expect(field(form, 'Name')).toBeFocused();
  await page.keyboard.type(input.name);
  await describeInput(form, input);
  return form;
}

/** Fills in everything but the name of an input whose form is open. */
export async function describeInput(form: Locator, input: NewInput): Promise<void> {
  if (input.type) await form.getByLabel('Type', { exact: true }).selectOption(input.type);
  await field(form, 'Description').fill(input.description);
  if (input.source) await form.getByLabel('Filled from').selectOption(input.source);
  if (input.missing) await form.getByLabel('If missing').selectOption(input.missing);
  if (input.default !== undefined) {
    const control = form.getByLabel('Default', { exact: true });
    if (input.type === 'Boolean') await control.selectOption(input.default);
    else await control.fill(input.default);
  }
  if (input.sensitive) await form.getByRole('checkbox', { name: 'Sensitive' }).check();
}

/** Adds a row to the query parameters or headers and names it. @returns its value's field, with the keyboard in it */
export async function addPair(page: Page, one: 'parameter' | 'header', name: string): Promise<Locator> {
  const list = page.getByRole('region', { name: one === 'header' ? 'Headers' : 'Query parameters' });
  const row = 1 + (await list.locator('li[data-row]').count());
  const called = `${one === 'header' ? 'Header' : 'Parameter'} ${row}`;
  await button(page, `Add ${one}`).click();
  await expect(field(page, `${called}: name`)).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  const value = field(page, `${called}: value`);
  await expect(value).toBeFocused();
  return value;
}

export interface SeenRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** A request as it stands on the page: in the preview, before it is sent for real, in the agent's confirmation. */
export async function readRequest(view: Locator): Promise<SeenRequest> {
  return view.evaluate((element) => {
    const [method = '', url = ''] = (element.querySelector('p')?.textContent ?? '').split(' ');
    const rows = [...element.querySelectorAll('dl > div')];
    const headers = rows.map((row) => [
      row.children[0]?.textContent?.toLowerCase() ?? '',
      row.children[1]?.textContent,
    ]);
    return {
      method,
      url,
      headers: Object.fromEntries(headers),
      body: element.querySelector('pre')?.textContent ?? null,
    };
  });
}

/** What a page showed is what the server received: method, address, every header that was shown, body. Dots stand for the secret. */
export function expectSent(shown: SeenRequest, sent: RequestLogEntry | undefined, origin: string): void {
  expect(sent).toMatchObject({ method: shown.method, body: shown.body ?? '' });
  expect(`${origin}${sent?.path}`).toBe(shown.url);
  const { authorization, ...open } = shown.headers;
  expect(sent?.headers).toMatchObject(open);
  expect(authorization).toBe('Bearer ••••••••');
  expect(sent?.headers.authorization).toBe(`Bearer ${DEMO_SECRET}`);
}

/** Takes a row by its handle and lets it go over another one's upper half. */
export async function dragRow(page: Page, handle: string, onto: string): Promise<void> {
  const [from, to] = [button(page, `Move ${handle}`), button(page, `Move ${onto}`)];
  // Near the window's edge the page would scroll under the dragged row.
  await from.evaluate((handle) => handle.scrollIntoView({ block: 'center' }));
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('A handle is not on the screen.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + (end.y < start.y ? 2 : end.height - 2), { steps: 6 });
  await page.mouse.up();
}
