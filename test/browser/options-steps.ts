// What an administrator does in the options page, a step each.
import type { Locator, Page } from '@playwright/test';
import type { ValueOf } from '#lib/messages.ts';
import type { Deskhand } from '../world/deskhand.ts';
import { expect } from './fixtures.ts';

export type ActionsList = ValueOf<'actions.list'>;
export type Opened = ValueOf<'actions.get'>;

/** The library as the background has it. */
export async function listOf(deskhand: Deskhand): Promise<ActionsList> {
  return (await deskhand.ask('actions.list')) as ActionsList;
}

/** What the library and the drafts hold of one action. */
export async function actionOf(deskhand: Deskhand, id: string): Promise<Opened> {
  return (await deskhand.ask('actions.get', { id })) as Opened;
}

/** The row of an action in the list, or of a deleted one in the trash. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: `Select ${name}`, exact: true }) });
}

/** Opens the ⋮ menu of an action and picks an entry. */
export async function pickInMenu(page: Page, name: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** Ticks the boxes of these actions. */
export async function select(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
}

/** The bar of what can be done with everything that is ticked. */
export function bulkBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Selected actions' });
}

/** The message at the foot of the page. */
export function toast(page: Page): Locator {
  return page.locator('.toast-words');
}

export function undo(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Undo', exact: true }).click();
}

/** Opens the editor of an action in a tab of its own. */
export async function openEditor(deskhand: Deskhand, id: string, view = ''): Promise<Page> {
  const page = await deskhand.openOptions(`#actions/${id}${view && `/${view}`}`);
  if (view === '') await expect(nameField(page)).toBeVisible();
  return page;
}

export function nameField(page: Page): Locator {
  return page.getByLabel('Name', { exact: true }).first();
}

export function descriptionField(page: Page): Locator {
  return page.getByLabel('Description', { exact: true }).first();
}

/** The bar that says what agents have and what has become of the changes. */
export function saveBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Save', exact: true });
}

/** What was typed is kept: a reload would bring all of it back. */
export async function expectKept(page: Page): Promise<void> {
  await expect(saveBar(page)).toContainText(/Your changes are kept|What you write is kept/);
}

export function save(page: Page, how: 'Save draft' | 'Save and activate' | 'Save'): Promise<void> {
  return saveBar(page).getByRole('button', { name: how, exact: true }).click();
}
