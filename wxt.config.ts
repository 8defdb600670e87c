// How the extension is built: one manifest for Chrome/Edge and Firefox, no auto-imports (a reader sees where a name comes from).
import { defineConfig } from 'wxt';
import { shipCompiledLexicon } from './lib/suggest/lexicon/ship-compiled.ts';

// The public half of a throw-away key: it only keeps the unpacked extension's id the same on every machine.
const KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvfFHNdG6NXPD1lRjOJ8CtdCBn2c3Utc2wEQaaHFQtyBsbeXQdnq6XBBgoL7vVNKjTGUS1Ni8HyE4qUsfb1s3LGC9hCfMAE31tmkQgwPVg2MQtvmkq6RhPC7ea7O42LShav0PDPz751UjpDEng5QuhyroOoKchc1C8cDvl9qlY/Dh4MlcYgQMq4PBapQdXPcHRwuE4hav6IG6kCqD7oSyPpbjMjezEEpykcd56snX/GPkMnBrl02mvl9KITAINHY91CuGbLHc4h9adGyJvXATd6Dedlx19VIGHegS9EAOL54ixF+aaiZFK2eygvuMa+Ztcp3Mme4EWUSDjvYIjpo9SQIDAQAB';

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [shipCompiledLexicon()] }),
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => ({
    name: 'Deskhand',
    short_name: 'Deskhand',
    description: 'Your company’s own API actions beside every helpdesk ticket.',
    permissions: [
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      'activeTab',
    ],
    // Asked for when an agent first signs in at a server's own page.
    optional_permissions: ['identity'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Open Deskhand' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; connect-src 'self' https:; img-src 'self' data:; style-src 'self'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'deskhand@deskhand.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: KEY, minimum_chrome_version: '126', storage: { managed_schema: 'deskhand-policy.schema.json' } }),
  }),
});
