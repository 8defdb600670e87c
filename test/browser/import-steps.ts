// What an administrator does on the import page, and documents that hold everything it can read.
import { expect, type Page } from '@playwright/test';
import type { ValueOf } from '#lib/messages.ts';

export type LibraryFile = ValueOf<'library.read'>;

const asFile = (name: string, content: string) => ({
  name,
  mimeType: name.endsWith('.json') ? 'application/json' : 'text/plain',
  buffer: Buffer.from(content),
});

/** Gives the page a file to read. */
export function chooseFile(page: Page, name: string, content: string): Promise<void> {
  return page.getByLabel('File to import').setInputFiles(asFile(name, content));
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Or paste it').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

export const report = (page: Page) => page.getByRole('region', { name: 'Import report' });

/** A folded list of the report, opened. */
export async function openList(page: Page, title: RegExp): Promise<void> {
  const list = report(page)
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: title }) });
  await expect(list).toHaveCount(1);
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
}

/** Every word that stands on the page, in its fields, too. */
export function pageText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    return [document.documentElement.outerHTML, ...fields].join('\n');
  });
}

/** Counts the frames that the page draws from now on, by what its progress says: a page that is frozen draws none. */
export function countFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const frames: Record<string, number> = {};
    (window as unknown as { frames: object }).frames = frames;
    const next = () => {
      const said = document.querySelector('.import-progress [role="status"]')?.textContent ?? '';
      frames[said] = (frames[said] ?? 0) + 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** @returns how many frames were drawn while each text of the progress stood there; `''`: while none did */
export const framesOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => (window as unknown as { frames: Record<string, number> }).frames);

const WAREHOUSE = 'https://warehouse.northwind.example';

interface Definition {
  inputs: { name: string; type: string }[];
}

/** Names and types of an action's inputs. */
export const inputsOf = ({ inputs }: Definition) => Object.fromEntries(inputs.map(({ name, type }) => [name, type]));

/** One action of the library by its name. */
export function actionNamed({ actions }: LibraryFile, name: string): LibraryFile['actions'][number] {
  const found = actions.find((action) => action.name === name);
  if (!found) throw new Error(`No action is called “${name}”.`);
  return found;
}

/** As API makers write it by hand: parameters in four places, a body with a schema, an answer with another, a key in a header. */
export const YAML_DOCUMENT = `openapi: 3.1.0
info: { title: Warehouse, version: '7' }
servers: [{ url: '${WAREHOUSE}/v2' }]
security: [{ key: [] }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Warehouse-Key }
  schemas:
    Place: &place
      type: object
      required: [shelf]
      properties:
        shelf: { type: string, description: Letter and number of the shelf. }
        fragile: { type: boolean }
paths:
  /books/{isbn}/stock:
    put:
      summary: Set the stock of a book
      description: Sets how many copies of a book stand on a shelf.
      tags: [Stock]
      parameters:
        - { name: isbn, in: path, required: true, schema: { type: string }, description: ISBN-13 of the book. }
        - { name: limit, in: query, schema: { type: integer, default: 20 }, description: How many shelves to answer. }
        - { name: X-Reason, in: header, schema: { type: string, enum: [counted, broken] } }
        - { name: session, in: cookie, schema: { type: string } }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [copies, place]
              properties:
                copies: { type: integer, description: How many there are now. }
                weight: { type: number }
                place: *place
      responses:
        '200':
          description: Done.
          content:
            application/json:
              schema:
                type: object
                properties:
                  total: { type: integer, description: Copies on all shelves. }
                  place: *place
  /books/{isbn}:
    get:
      summary: Find a book
      tags: [Books]
      parameters: [{ name: isbn, in: path, required: true, schema: { type: string } }]
      responses: {}
`;

export const COLLECTION_SECRET = 'pm-5c3r3t-77aa';

export const COLLECTION = {
  info: { name: 'Parcel service', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  variable: [{ key: 'base', value: 'https://parcels.northwind.example' }],
  auth: { type: 'bearer', bearer: [{ key: 'token', value: COLLECTION_SECRET }] },
  item: [
    {
      name: 'Parcels',
      item: [
        {
          name: 'Track a parcel of theirs',
          request: {
            method: 'GET',
            url: {
              raw: '{{base}}/parcels/:number?full=true',
              host: ['{{base}}'],
              path: ['parcels', ':number'],
              query: [{ key: 'full', value: 'true' }],
              variable: [{ key: 'number', value: '77120', description: 'The parcel’s number.' }],
            },
          },
          response: [
            {
              name: 'Found',
              code: 200,
              header: [{ key: 'Content-Type', value: 'application/json' }],
              body: '{"parcel":{"status":"on its way","arrives":"2025-12-01T10:00:00Z"}}',
            },
          ],
        },
        {
          name: 'Send a label',
          event: [{ listen: 'test', script: { exec: ['pm.test("x")'] } }],
          request: {
            method: 'POST',
            url: '{{base}}/labels',
            header: [{ key: 'X-Api-Key', value: COLLECTION_SECRET }],
            body: { mode: 'raw', raw: '{"parcel":"77120","copies":2}' },
          },
        },
      ],
    },
  ],
};
