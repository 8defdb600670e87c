// Starts the side panel. No decision lives here.
import { render } from 'preact';
import { Sidebar } from '#components/sidebar/Sidebar.tsx';
import { Panel } from '#components/sidebar/state/panel.ts';
import { currentWindowId } from '#lib/browser/window.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
render(<Sidebar panel={new Panel(await currentWindowId())} />, root);
