// Starts the side panel. No decision lives here.
import { render } from 'preact';
import { Panel } from '#components/sidebar/panel.ts';
import { Sidebar } from '#components/sidebar/Sidebar.tsx';
import { currentWindowId } from '#lib/browser/window.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
render(<Sidebar panel={new Panel(await currentWindowId())} />, root);
