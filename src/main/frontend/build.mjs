// Builds everything under src/main/resources/{static/assets,pdf}: stylesheet, fonts, pictures.
// The theme comes from Designsystemet's command line (see scripts/frontend); only the tokens and components in use stay.
import { readFileSync, writeFileSync, mkdirSync, readdirSync, copyFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import subsetFont from 'subset-font';
import { Resvg } from '@resvg/resvg-js';
import { emblem, mark } from './pictures.mjs';

const assets = '../resources/static/assets/';
const pdf = '../resources/pdf/';
const modules = 'node_modules/';
[assets, pdf].forEach((folder) => mkdirSync(folder, { recursive: true }));

// 1. Stylesheet: our files, three of Designsystemet's components unchanged, and the theme's tokens they use.
const components = ['skip-link', 'error-summary', 'validation-message']
    .map((name) => readFileSync(`${modules}@digdir/designsystemet-css/dist/src/${name}.css`, 'utf8'));
const ours = readdirSync('css').sort().map((name) => readFileSync(`css/${name}`, 'utf8'));
const layers = readFileSync('build/theme/framsteg.css', 'utf8');

function tokensOf(layer) {
    const from = layers.indexOf(`@layer ${layer} {`);
    const body = layers.slice(from, layers.indexOf('\n}\n', from)).split('@supports')[0];
    return new Map([...body.matchAll(/(--ds-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));
}
const light = new Map([
    ...tokensOf('ds.theme.semantic'), ...tokensOf('ds.theme.size'), ...tokensOf('ds.theme.color-scheme.light'),
]);
const dark = tokensOf('ds.theme.color-scheme.dark');
// The components' neutral names point at the theme's main colour.
for (const name of ['surface-hover', 'text-default']) {
    light.set(`--ds-color-${name}`, `var(--ds-color-primary-${name})`);
}
light.set('--ds-icon-size', '1.5rem');
light.set('--ds-font-size-plus-1', '1.1em');

const used = new Set();
function use(text) {
    for (const [, name] of text.matchAll(/var\((--ds-[\w-]+)/g)) {
        if (light.has(name) && !used.has(name)) {
            used.add(name);
            use(light.get(name));
        }
    }
}
use(components.join('') + ours.join(''));
const root = (tokens) => [...used].sort().filter((n) => tokens.has(n)).map((n) => `${n}:${tokens.get(n)}`).join(';');
const css = `:root{${root(light)}}@media(prefers-color-scheme:dark){:root{${root(dark)}}}${components.join('')}${ours.join('')}`;
const { code } = transform({ filename: 'app.css', code: Buffer.from(css), minify: true });
writeFileSync(`${assets}app.css`, code);

// 2. Fonts: one small file for Swedish and English, one for other Latin names, whole files for print.
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const latin = range(0x20, 0x7e) + range(0xa0, 0xff) + '‐‑‒–—‘’‚“”„•…←↑→↓−✓';
const hanken = `${modules}@fontsource-variable/hanken-grotesk/files/hanken-grotesk-`;
const common = readFileSync(`${hanken}latin-wght-normal.woff2`);
const more = readFileSync(`${hanken}latin-ext-wght-normal.woff2`);
const small = await subsetFont(common, latin, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
writeFileSync(`${assets}hanken-grotesk-1.woff2`, small);
const names = range(0x100, 0x17f) + 'ƏƠơƯưẞȘșȚț€№';
writeFileSync(`${assets}hanken-grotesk-more-1.woff2`,
    await subsetFont(more, names, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } }));
for (const [weight, word] of [[400, 'regular'], [700, 'bold']]) {
    const instance = { targetFormat: 'sfnt', variationAxes: { wght: weight }, noLayoutClosure: true }; // no ligatures: each glyph is one letter to a reader
    writeFileSync(`${pdf}hanken-${word}.ttf`, await subsetFont(common, latin, instance));
    writeFileSync(`${pdf}hanken-more-${word}.ttf`, await subsetFont(more, names, instance));
}
const ubuntu = readFileSync(`${modules}@fontsource/ubuntu/files/ubuntu-latin-700-normal.woff2`);
writeFileSync(`${pdf}ubuntu-bold.ttf`, await subsetFont(ubuntu, range(0x20, 0x7e) + 'åäöÅÄÖé', { targetFormat: 'sfnt', noLayoutClosure: true }));

// 3. Pictures.
writeFileSync(`${assets}eu.svg`, emblem());
writeFileSync(`${assets}mark.svg`, mark());
const png = (svg, width) => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
writeFileSync(`${assets}eu.png`, png(emblem(), 216));
writeFileSync(`${pdf}eu.png`, png(emblem(), 810));
writeFileSync(`${pdf}mark.png`, png(mark(), 272));

const size = (name) => `${name} ${readFileSync(assets + name).length} bytes, ${gzipSync(readFileSync(assets + name)).length} gzipped`;
readdirSync(assets).filter((name) => /\.(css|woff2|svg|png)$/.test(name)).forEach((name) => console.log(size(name)));
const budget = { 'app.css': 16 * 1024, 'hanken-grotesk-1.woff2': 22 * 1024 };
for (const [name, most] of Object.entries(budget)) {
    if (gzipSync(readFileSync(assets + name)).length > most) {
        throw new Error(`${name} is above its budget of ${most} bytes`);
    }
}
