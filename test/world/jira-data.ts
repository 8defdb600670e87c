// What the Jira Service Management stand-in holds: a few requests of the Northwind shop, in the shapes of Jira's API documents.

const person = (accountId: string, accountType: string, displayName: string, emailAddress?: string) => ({
  accountId,
  accountType,
  displayName,
  ...(emailAddress ? { emailAddress } : {}),
});
type Person = ReturnType<typeof person>;

export const AGENT = person('712020:dana', 'atlassian', 'Dana Reyes', 'dana.reyes@northwind.example');
const SAM = person('712020:sam', 'atlassian', 'Sam Okafor');
const MARIA = person('qm:maria', 'customer', 'Maria Gonzalez', 'maria.gonzalez@mail.example');
const KENJI = person('qm:kenji', 'customer', '渡辺 健二');
const LAYLA = person('qm:layla', 'customer', 'ليلى حداد', 'layla@mail.example');
const BANK = person('qm:bank', 'customer', 'Banco Sur');

export const NAMES = {
  summary: 'Summary',
  project: 'Space',
  issuetype: 'Kind',
  resolution: 'Resolution',
  duedate: 'Due date',
  customfield_10010: 'Request Type',
  customfield_10011: 'Rank',
  customfield_10012: 'Time to resolution',
  customfield_10013: 'Request participants',
  customfield_10014: 'Order number',
  customfield_10015: 'Country and city',
  customfield_10016: 'Shops',
  customfield_10017: 'What happened',
  customfield_10018: 'Bought at',
};

export interface JiraComment {
  id: string;
  author: Person;
  html: string;
  jsdPublic: boolean;
  created: string;
}

export interface JiraIssue {
  key: string;
  /** As Jira renders it. */
  description: string;
  /** `description` excepted. */
  fields: Record<string, unknown> & { summary: string };
  rendered: Record<string, string>;
  comments: JiraComment[];
}

let lastComment = 10_400;

function comment(author: Person, minute: number, html: string, jsdPublic = true): JiraComment {
  lastComment += 1;
  const created = new Date(Date.UTC(2026, 10, 3, 9, minute)).toISOString().replace('Z', '+0000');
  return { id: String(lastComment), author, html, jsdPublic, created };
}

const base = {
  project: { key: 'SUP', name: 'Customer care' },
  issuetype: { name: 'Service request' },
  status: { name: 'Open' },
  priority: { name: 'Medium' },
  assignee: AGENT,
  labels: [] as string[],
  resolution: null,
  created: '2026-11-03T10:00:00.000+0100',
};

/** Fresh copies every time, so that a test cannot spoil the next one's. */
export function makeIssues(): JiraIssue[] {
  return [
    {
      key: 'SUP-21',
      description:
        '<p>Hi, I sent the kettle of order NW-20481 back<br>(parcel LP55307719). <img class="emoticon" data-emoji-fallback="🙏" alt=":pray:"></p><p>Where is my refund?</p>',
      fields: {
        ...base,
        summary: 'Refund for order NW-20481 has not arrived',
        status: { name: 'Waiting for the bank' },
        priority: { name: 'High' },
        labels: ['refund', 'kettle'],
        reporter: MARIA,
        creator: MARIA,
        duedate: '2026-11-20',
        customfield_10010: { requestType: { name: 'Ask for a refund' }, currentStatus: { status: 'Open' } },
        customfield_10011: '0|i0007z:',
        customfield_10012: { name: 'Time to resolution', ongoingCycle: { breached: false } },
        customfield_10013: [BANK],
        customfield_10014: 'NW-20481',
        customfield_10015: { value: 'España', child: { value: 'Cádiz' } },
        customfield_10016: [{ value: 'Kettles' }, { value: 'Spares' }],
        customfield_10017: { type: 'doc', version: 1, content: [] },
        customfield_10018: '2026-11-01T08:00:00.000+0000',
        customfield_10019: null,
      },
      rendered: {
        customfield_10017: '<ul><li>Sent back</li><li>Nothing since</li></ul>',
        customfield_10018: 'Sunday 8:00 AM',
      },
      comments: [
        comment(AGENT, 5, '<p>Hello <a class="user-hover" href="#">@Maria</a>,</p><p>I am looking into it.</p>'),
        comment(SAM, 9, '<p>Refund RF-771204 waits for release.</p><script>alert(1)</script>', false),
        comment(BANK, 12, '<table><tr><td>Paid</td><td>no</td></tr></table>'),
      ],
    },
    {
      key: 'SUP-22',
      description: '<p>Parcel LP55307720 has not moved for a week.</p><blockquote>It is on its way.</blockquote>',
      fields: { ...base, summary: 'Where is parcel LP55307720?', reporter: KENJI, creator: AGENT, assignee: null },
      rendered: {},
      comments: [],
    },
    {
      key: 'SUP-23',
      description: '<p>أرسلوا الطلب NW-20502 إلى العنوان الجديد 🙏</p>',
      fields: { ...base, summary: 'تغيير العنوان <script>alert(1)</script> 📦', reporter: LAYLA, creator: LAYLA },
      rendered: {},
      comments: Array.from({ length: 130 }, (_, at) =>
        comment(at % 2 ? AGENT : LAYLA, 40 + at, `<p>Message ${at + 1}</p>`),
      ),
    },
  ];
}
