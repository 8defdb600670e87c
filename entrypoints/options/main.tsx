// Mounts the options page. Wiring only.
import { render } from 'preact';
import { OptionsApp } from '#components/options/OptionsApp.tsx';

const app = document.getElementById('app');
if (app) render(<OptionsApp />, app);
