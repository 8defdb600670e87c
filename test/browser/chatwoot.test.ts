// Chatwoot, against a stand-in with the API of its own pages (test/world/chatwoot.ts): moves by pushState, a session in headers, one reply box
// that is private or not.
import { startChatwoot } from '../world/chatwoot.ts';
import { expect, expectAccessible } from './fixtures.ts';
import { markedWords } from './page-marks.ts';
import { backToList, clearSearch, openAction, run } from './panel-steps.ts';
import { expectLastMoveShown, go, meta, testWith } from './stand-in.ts';
import { readStrip } from './what-was-read.ts';

const test = testWith(startChatwoot);

test('the Chatwoot stand-in’s conversations are read, followed, suggested for and marked; a lost session and a full quota are told', async ({
  deskhand: { page, openPanel },
  standIn: chatwoot,
  world,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${chatwoot.origin}/app/accounts/3/inbox/8/conversations/41`);
  const panel = await openPanel(page);

  await test.step('everything in it is read, with the page’s own session and from its own server alone', async () => {
    await expect(meta(panel)).toHaveText('Chatwoot #41 · Maria Gonzalez · 5 messages');
    const read = await readStrip(panel);
    expect(read.subject).toBe('Refund for order NW-20481 has not arrived');
    expect(read.fields).toEqual({
      Number: '41',
      Requester: 'Maria Gonzalez, maria.gonzalez@mail.example',
      Phone: '+34600123456',
      Status: 'open',
      Priority: 'high',
      Tags: 'refund, kettle',
      Assignee: 'Dana Reyes',
      You: 'Dana Reyes, dana.reyes@northwind.example',
      Team: 'payments',
      Channel: 'Email',
      Company: 'Casa Gonzalez',
      'Order number': 'NW-20481',
      Gift: 'false',
      'Customer tier': 'Regular customer',
    });
    expect(read.messages).toEqual([
      {
        about: 'Maria Gonzalez, customer',
        text: 'Hi, I sent the kettle of order NW-20481 back (parcel LP55307719).\n\nWhere is my refund?',
      },
      { about: expect.stringContaining('system'), text: 'We answer within a day.' },
      { about: 'Dana Reyes, agent', text: 'Hello Maria,\n\nI am looking into RF_1.' },
      { about: 'Sam Okafor, agent · internal note', text: 'Refund RF-771204 waits for release.' },
      { about: 'Banco Sur, unknown author', text: 'I am her bank.' },
    ]);
    await expectAccessible(panel);
    expect(chatwoot.requests.every(({ status }) => status === 200)).toBe(true);
    expect(chatwoot.requests.map(({ path }) => path)).not.toContain('/api/v1/profile');
    expect(new Set(asked.map((address) => new URL(address).origin))).toEqual(new Set([chatwoot.origin]));
    expect(world.api.requests).toEqual([]);
  });

  await test.step('an action is suggested, and what it was found by is marked in its message', async () => {
    await expect(panel.locator('.card').first()).toContainText('NW-20481');
    await go(page, 'Conversation 42');
    await expect(meta(panel)).toContainText('#42 · 渡辺 健二');
    await expect(page.locator('[data-message-id]')).toHaveCount(1);
    await openAction(panel, 'Track a parcel');
    await panel.locator('button.origin').first().click();
    await expect.poll(() => markedWords(page)).toContain('LP55307720');
    await backToList(panel);
    await clearSearch(panel);
  });

  await test.step('a message that comes while the conversation is open is read', async () => {
    const id = chatwoot.receive(42, 'It has come.');
    await page.evaluate((number) => {
      const item = document.createElement('div');
      item.dataset.messageId = String(number);
      document.querySelector('.conversation-panel')?.append(item);
    }, id);
    await expect(meta(panel)).toHaveText('Chatwoot #42 · 渡辺 健二 · 2 messages');
  });

  await test.step('a long conversation is read to its beginning, which the page has not drawn', async () => {
    await go(page, 'Conversation 43');
    await expect(meta(panel)).toHaveText('Chatwoot #43 · ليلى حداد · 65 messages');
    const { messages } = await readStrip(panel);
    expect(messages.at(0)?.text).toBe('تغيير العنوان <script>alert(1)</script> 📦');
    expect(messages.at(-1)?.text).toBe('Message 65');
  });

  await test.step('of two quick moves only the last is shown, however late the first is answered', async () => {
    await expectLastMoveShown(page, panel, chatwoot, {
      late: { link: 'Conversation 42', number: '42', id: 42, path: '/conversations/42' },
      back: { link: 'Conversation 41', number: '41' },
      next: { link: 'Conversation 43', number: '43' },
    });
    await go(page, 'Inbox view');
    await expect(panel.getByRole('heading', { name: 'No ticket open' })).toBeVisible();
  });

  await test.step('a lost session, a conversation that is not there and a request for fewer requests are told', async () => {
    chatwoot.setMode('signed-out');
    await go(page, 'Conversation 41');
    await expect(panel.getByRole('heading', { name: 'Signed out of Chatwoot' })).toBeVisible();
    await expect(panel.locator('.card')).toHaveCount(0);
    chatwoot.setMode('signed-in');
    await page.goto(`${chatwoot.origin}/app/accounts/3/conversations/99`);
    await expect(panel.getByText('Chatwoot has no ticket 99 that you may see.')).toBeVisible();
    chatwoot.setMode('rate-limited');
    await go(page, 'Conversation 42');
    await expect(panel.getByText('Chatwoot asks for fewer requests just now.')).toBeVisible();
    chatwoot.setMode('signed-in');
    await expect(meta(panel)).toContainText('#42');
  });
});

test('into the Chatwoot stand-in’s reply box a reply is written, never what is for colleagues; a note is posted once', async ({
  deskhand: { page, openPanel },
  standIn: chatwoot,
}) => {
  await page.goto(`${chatwoot.origin}/app/accounts/3/conversations/41`);
  const panel = await openPanel(page);
  await expect(meta(panel)).toContainText('#41');
  await run(panel, 'See an order’s refunds', 'lookup');
  await expect(panel.locator('.outputs')).toBeVisible();
  const insert = panel.getByRole('button', { name: 'Insert into reply' });
  const note = panel.getByRole('button', { name: 'Add as internal note' });
  const said = panel.locator('.said');
  const box = page.locator('.reply-box');
  const write = page.getByRole('textbox', { name: 'Message' });

  await test.step('a private note is open: no reply goes into it', async () => {
    await page.getByRole('button', { name: 'Private note' }).click();
    await insert.click();
    await expect(said).toContainText('The page has its internal note open.');
    await expect(write).toHaveText('');
    await page.getByRole('button', { name: 'Reply', exact: true }).click();
  });

  await test.step('as a reply it takes what customers may see, by typing; undo takes it back', async () => {
    await write.click();
    await page.keyboard.type('Hello Maria, ');
    await insert.click();
    await expect(write).toContainText(/Hello Maria,\s+Paid/);
    await expect(write).not.toContainText('Still refundable');
    await expect(page.getByRole('textbox', { name: 'To' })).toHaveValue('customer@mail.example');
    await expect(box).toHaveAttribute('data-draft', /Paid/);
    await write.press('Control+z');
    await expect(write).not.toContainText('Paid');
    await expect(write).toContainText('Hello Maria,');
  });

  await test.step('the note is posted through the API as a private message, once, and read back as it was written', async () => {
    await note.click();
    await expect(said).toContainText('Added to #41 as an internal note.');
    const posts = () => chatwoot.requests.filter(({ method }) => method !== 'GET');
    expect(posts()).toEqual([{ method: 'POST', path: '/api/v1/accounts/3/conversations/41/messages', status: 200 }]);
    await note.click();
    await expect(said).toContainText('#41 has a note of this run already.');
    expect(posts()).toHaveLength(1);
    await page.reload();
    await expect(meta(panel)).toContainText('6 messages');
    const posted = (await readStrip(panel)).messages.at(-1);
    expect(posted?.about).toBe('Dana Reyes, agent · internal note');
    expect(posted?.text).toMatch(/Still refundable: [\s\S]*Deskhand run [0-9a-f-]{36}/);
  });
});
