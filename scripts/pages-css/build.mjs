// Puts the style sheet of the pages together: published CSS of NL Design System, without what no page uses, and our own layout.
import { readFile, writeFile } from 'node:fs/promises';
import { PurgeCSS } from 'purgecss';

const look = new URL('../../src/Casework.Web/Look/', import.meta.url);
const modules = new URL('./node_modules/', import.meta.url);
const sheets = [
  '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  '@nl-design-system-candidate/button-css/dist/button.css',
  '@nl-design-system-candidate/data-badge-css/dist/data-badge.css',
  '@nl-design-system-candidate/heading-css/dist/heading.css',
  '@nl-design-system-candidate/link-css/dist/link.css',
  '@nl-design-system-candidate/paragraph-css/dist/paragraph.css',
  '@nl-design-system-candidate/skip-link-css/dist/skip-link.css',
  ...['alert', 'form-field', 'form-field-description', 'form-field-error-message', 'form-fieldset', 'form-label', 'radio-button', 'textarea', 'textbox', 'unordered-list']
    .map(name => `@utrecht/${name}-css/dist/index.css`),
];

const parts = await Promise.all([...sheets.map(sheet => new URL(sheet, modules)), new URL('layout.css', look)].map(file => readFile(file, 'utf8')));
const [{ css }] = await new PurgeCSS().purge({
  content: [new URL('../', look).pathname + '**/*.razor'],
  css: [{ raw: parts.join('\n') }],
  safelist: { standard: ['html', 'body', 'main'], greedy: [/^cw-step--/, /^cw-message--/, /^utrecht-alert--/, /^cw-with/] },
  variables: true,
});
const small = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').replace(/\n+/g, '\n').trim();
await writeFile(new URL('casework.css', look), `/* NL Design System, EUPL-1.2: see LICENCE.md beside this file. Made by scripts/pages-css.sh. */\n${small}\n`);
console.log(`casework.css: ${small.length} characters`);
