// A Znuny ticket page as small as it can be, in German, and what its server says. Not a test.

const article = (
  id: string,
  count: string,
  classes: string,
  sender: string,
  time: string,
) => `<tr class="${classes}" id="Row${count}">
  <td class="No">${count}<input type="hidden" class="ArticleInfo" value="x"><input type="hidden" class="ArticleID" value="${id}"></td>
  <td class="Sender"><div title="${sender}">x [...]</div></td>
  <td class="Created"><div>vorhin</div><input type="hidden" class="SortData" value="2026-11-23 ${time}"></td></tr>`;

const ASKER = '&quot;J. Müßigbrodt&quot; &lt;juergen@beispiel.example&gt;';
const DANA = '&quot;Dana Reyes&quot; &lt;dana@northwind.example&gt;';

const pair = (label: string, value: string, title = value) =>
  `<label>${label}:</label><p class="Value"${title ? ` title="${title}"` : ''}>${value}</p><div class="Clear"></div>`;

export const WIDGET = `<div class="WidgetSimple"><fieldset>${[
  pair('Vorname', 'Jürgen'),
  pair('Nachname', 'Müßigbrodt'),
  pair('Benutzername', 'jmu'),
  pair('E-Mail', 'juergen@beis[...]', 'juergen@beispiel.example'),
  pair('Telefon', '+49 30 5550 100'),
].join('')}</fieldset></div>`;

export const LOADING = '<div class="WidgetIsLoading"></div>';

export const zoomPage = (
  widget = WIDGET,
) => `<body><div id="AppWrapper"><ul id="ToolBar"><li class="UserAvatar"><div><span>Dana Reyes</span>
<a id="LogoutButton"></a></div></li></ul>
<div class="Headline"><div class="Flag"><span class="PriorityID-3">3 normal</span></div><h1> Ticket#2026112310000057 &mdash; Rechnung &lt;falsch&gt; — bitte neu </h1></div>
<iframe id="AttachmentWindow" src="about:blank"></iframe>
<div class="SidebarColumn"><div class="WidgetSimple">
<fieldset>${pair('Alter', '1 m')}${pair('Erstellt', '23.11.2026 09:25')}${pair('Status', 'warten')}${pair('Warten bis', '2 h', '')}${pair('Sperre', 'frei')}${pair('Priorität', '3 normal')}${pair('Queue', 'Kundenservice')}</fieldset><fieldset></fieldset>
<fieldset>${pair('Kundennummer', '4711', '')}${pair('Besitzer', 'Olga Ott', 'Olga Ott (olga)')}</fieldset>
<fieldset><label>Bestellung:</label><p class="Value"><span title="NW-20481-LANG">NW-204[...]</span></p></fieldset></div>
<div id="Async_0200-CustomerInformation">${widget}</div></div>
<div class="ContentColumn"><div id="ArticleTree"><table id="ArticleTable"><tbody>
${article('12', '3', 'agent NotVisibleForCustomer', DANA, '09:40:00')}
${article('10', '2', 'agent Outgoing VisibleForCustomer', DANA, '09:30:00')}
${article('9', '1', 'customer Incoming VisibleForCustomer Active', ASKER, '09:25:38')}
</tbody></table></div>
<div id="ArticleItems"><div><a name="Article9"></a><div class="ArticleBody">Guten Tag,<br><br>die Nummer ist falsch.</div></div></div></div></div></body>`;

export const LOGIN_PAGE =
  '<body class="LoginScreen"><div id="AppWrapper"><div id="LoginBox"><form action="index.pl" name="login"><input name="Action" value="Login"></form></div></div></body>';

const ask = (subaction: string, rest: string) => `/otrs/index.pl?Action=AgentTicketZoom;Subaction=${subaction};${rest}`;
export const NOTE_PATH = ask('ArticleUpdate', 'Count=3;TicketID=5;ArticleID=12;');
export const REPLY_PATH = ask('ArticleUpdate', 'Count=2;TicketID=5;ArticleID=10;');
export const FRAME_PATH =
  '/otrs/index.pl?Action=AgentTicketArticleContent;Subaction=HTMLView;TicketID=5;ArticleID=10;FileID=2;';
export const WIDGET_PATH = ask('LoadWidget', 'TicketID=5;ElementID=Async_0200-CustomerInformation');

export const ANSWERS = {
  [NOTE_PATH]: '<div><div class="ArticleBody">Die Buchhaltung fragen.</div></div>',
  [REPLY_PATH]:
    '<div><iframe id="Iframe10" src="index.pl?Action=X;Subaction=HTMLView;TicketID=5;ArticleID=10;FileID=2;"></iframe></div>',
  [FRAME_PATH]: '<p>Guten Tag,</p><p>kommt <b>morgen</b>.</p><script>x</script>',
  [WIDGET_PATH]: WIDGET,
};

export const writingPage = (action: string, ticked: boolean) =>
  `<body class="Popup"><form><input name="Action" value="${action}"><input name="TicketID" value="5"><textarea id="RichText"></textarea><input type="checkbox" name="IsVisibleForCustomer"${ticked ? ' checked' : ''}></form></body>`;
